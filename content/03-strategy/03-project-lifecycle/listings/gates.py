"""A project in four stages, in 10 000 yuan: what the right to stop is worth."""
from itertools import product

# region value
STAGES = [("charter", 4, 0.6), ("research", 26, 0.5),
          ("product", 70, 0.7), ("canary", 30, 0.8)]  # cost, chance to pass
PRIZE = 450

def committed():
    """Nobody may stop: every stage is paid, whatever the gates show."""
    chance = 1.0
    for _, _, p in STAGES:
        chance *= p
    return chance * PRIZE - sum(cost for _, cost, _ in STAGES)

def gated(leak=0.0):
    """A failed gate stops the project, except with probability `leak`."""
    total = 0.0
    for passed in product([True, False], repeat=len(STAGES)):
        alive, chance, paid = 1.0, 1.0, 0.0
        for (_, cost, p), ok in zip(STAGES, passed):
            paid += alive * cost        # expected over leaks
            chance *= p if ok else 1 - p
            alive *= 1.0 if ok else leak
        total += chance * ((PRIZE if all(passed) else 0.0) - paid)
    return total

print(f"all or nothing {committed():7.2f}")
for leak in (0.0, 0.1, 0.3, 0.5, 0.7, 1.0):
    print(f"gates that let {leak:4.0%} of failures pass: {gated(leak):7.2f}")
# endregion

# region onward
sunk, chance, pay = sum(cost for _, cost, _ in STAGES), 1.0, 0.0
print("standing before    sunk    still to pay    chance    going on is worth")
for name, cost, p in reversed(STAGES):
    sunk -= cost
    chance *= p
    pay = cost + p * pay          # stopping when it fails
    print(f"{name:15s}  {sunk:6.0f}    {pay:12.2f}    {chance:6.1%}"
          f"    {chance * PRIZE - pay:17.2f}")
# endregion
