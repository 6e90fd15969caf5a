"""Company U (invented): five ways to pay for a year, four worlds, regrets."""
# region worlds
TASKS, PRICE = 75, 0.8             # ten thousand a quarter; yuan a task
# price of the interface by quarter, and the share of the tasks left
WORLDS = {
    "falls": ([0.70, 0.45, 0.30, 0.15], 1.0),
    "flat":  ([1.00, 1.00, 1.00, 1.00], 1.0),
    "rises": ([1.30, 1.70, 2.00, 2.20], 1.0),
    "shift": ([1.00, 1.00, 1.00, 1.00], 0.5),  # half gone, rest too hard
}
BUILD, OWN, LAYER = 110, 0.15, 20  # own model: once, a task; switch layer

def spot(world, quarters=range(4)):
    path, left = WORLDS[world]
    return sum(TASKS * left * PRICE * path[q] for q in quarters)

def build(world, after):
    """Spot for `after` quarters, then own the model; idle in `shift`."""
    if after and world in ("falls", "shift"):
        return spot(world)                     # what was seen says: wait
    own = spot(world, range(after, 4)) if world == "shift" else (
        OWN * TASKS * (4 - after))
    return spot(world, range(after)) + BUILD + own

def layer(world):                  # another supplier caps the rise at 1.2
    path, left = WORLDS[world]
    return LAYER + sum(TASKS * left * PRICE * min(f, 1.2) for f in path)

COST = {
    "lock a year": lambda w: 4 * TASKS * PRICE * 0.9,
    "spot":        spot,
    "spot, layer": layer,
    "build now":   lambda w: build(w, 0),
    "wait 1, then build": lambda w: build(w, 1),
    "wait 2, then build": lambda w: build(w, 2),
}
# endregion

# region table
best = {w: min(f(w) for f in COST.values()) for w in WORLDS}
ODDS = dict(zip(WORLDS, (0.35, 0.35, 0.15, 0.15)))
print(f"{'':18s} falls  flat rises shift |      regrets      |"
      " worst   mean")
for name, f in COST.items():
    costs = [f(w) for w in WORLDS]
    regrets = [c - best[w] for c, w in zip(costs, WORLDS)]
    mean = sum(ODDS[w] * c for w, c in zip(WORLDS, costs))
    print(f"{name:18s} {' '.join(f'{c:5.0f}' for c in costs)} "
          f" |{' '.join(f'{r:4.0f}' for r in regrets)}|"
          f"{max(regrets):6.0f} {mean:6.1f}")
check = sum(f(w) - best[w] for f in COST.values() for w in WORLDS)
total = sum(f(w) for f in COST.values() for w in WORLDS)
print(f"books: {total:.2f} = {len(COST)} x {sum(best.values()):.2f} "
      f"+ {check:.2f}")
# endregion
