"""Three ways to one goal: which to try first, when to stop."""
from itertools import permutations

# region order
# three ways to the same goal: cost, odds, prize (10,000 yuan), weeks
WAYS = {"prompts and retrieval": (4, 0.60, 12, 2), "fine-tuning": (15, 0.45, 60, 6),
        "own layout parser": (30, 0.18, 200, 10)}

def index(cost, odds, prize, weeks):   # Weitzman: cost = odds * (prize - z)
    return prize - cost / odds

def in_turn(order, best=0.0):
    """Value and weeks of trying them in this order, stopping by the index."""
    if not order:
        return best, 0.0
    cost, odds, prize, weeks = WAYS[order[0]]
    if best >= index(*WAYS[order[0]]):
        return in_turn(order[1:], best)
    won, t1 = in_turn(order[1:], max(best, prize))
    not_won, t0 = in_turn(order[1:], best)
    return (odds * won + (1 - odds) * not_won - cost,
            weeks + odds * t1 + (1 - odds) * t0)

def at_once():
    value, left = -sum(w[0] for w in WAYS.values()), 1.0
    for cost, odds, prize, weeks in sorted(WAYS.values(), key=lambda w: -w[2]):
        value, left = value + left * odds * prize, left * (1 - odds)
    return value, max(w[3] for w in WAYS.values())

for name, way in WAYS.items():
    print(f"{name:24s} expected {way[1] * way[2] - way[0]:6.2f}"
          f"   index {index(*way):6.2f}")
for order in permutations(WAYS):
    value, weeks = in_turn(order)
    first = " > ".join(n.split()[0] for n in order)
    print(f"{first:32s} worth {value:6.2f}   weeks {weeks:5.2f}")
print(f"{'all at once':32s} worth {at_once()[0]:6.2f}   weeks {at_once()[1]:5.2f}")
# endregion
