"""Research as options: gates, how well they are kept, and in which order."""
from itertools import permutations

# region gates
STAGES = ((3, 0.40), (9, 0.60), (18, 0.75))  # cost in 10,000 yuan, odds it passes
PRIZE = 200

def worth(leak=0.0, lost=0.0):
    """Expected yuan (10,000s). `leak`: share of failures waved through a gate;
    `lost`: share of good projects stopped by mistake."""
    good, bad, spent = 1.0, 0.0, 0.0
    for cost, odds in STAGES:
        spent += cost * (good + bad)
        failed = good * (1 - odds)
        good, bad = good * odds * (1 - lost), (bad + failed) * leak
    return good * PRIZE - spent, spent

if __name__ == "__main__":
    for name, kw in (("all 30 at once, no gate", dict(leak=1.0)),
                     ("three gates, kept", {}),
                     ("30% of failures waved through", dict(leak=0.3)),
                     ("60% waved through", dict(leak=0.6)),
                     ("10% of good ones stopped", dict(lost=0.1)),
                     ("20% of good ones stopped", dict(lost=0.2))):
        value, spent = worth(**kw)
        print(f"{name:32s} spend {spent:5.2f}   worth {value:6.2f}")
# endregion

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

if __name__ == "__main__":
    for name, way in WAYS.items():
        print(f"{name:24s} expected {way[1] * way[2] - way[0]:6.2f}"
              f"   index {index(*way):6.2f}")
    for order in permutations(WAYS):
        value, weeks = in_turn(order)
        first = " > ".join(n.split()[0] for n in order)
        print(f"{first:32s} worth {value:6.2f}   weeks {weeks:5.2f}")
    print(f"{'all at once':32s} worth {at_once()[0]:6.2f}   weeks {at_once()[1]:5.2f}")
# endregion
