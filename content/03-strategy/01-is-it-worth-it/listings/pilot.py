"""The worth of a pilot: the best decision with it, less the best without."""
from math import exp, lgamma, log
import numpy as np

# region pilot
TASKS, BUILD = 24_000, 600_000         # tasks in two years; yuan to build
grid = (np.arange(4000) + 0.5) / 4000  # the unknown accuracy

def payoff(right):                     # yuan in two years: contract review
    return TASKS * (73.8 - (1 - right) * 633.6) - BUILD

def choose(n, k):
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1))

def pilot(n, a, b, flattery=0.0):
    """Value before its cost; the fewest right answers to go on with. `flattery`: the
    sample is easier than the work by so much, and nobody knows it."""
    prior = grid ** (a - 1) * (1 - grid) ** (b - 1)
    prior /= prior.sum()
    seen = np.minimum(grid + flattery, 0.9999)
    go = [k for k in range(n + 1)
          if payoff((a + k) / (a + b + n)) > 0]    # the payoff is linear in the mean
    chance = sum(np.exp(log(choose(n, k)) + k * np.log(seen)
                        + (n - k) * np.log(1 - seen)) for k in go)
    with_it = float((prior * chance * payoff(grid)).sum())
    return with_it - max(0.0, payoff(a / (a + b))), go[0]

print(f"mean 90%, no pilot: build and get {payoff(0.9):,.0f}, or do nothing")
sure = grid ** 17 * (1 - grid)
print(f"knowing the truth would be worth "
      f"{(sure / sure.sum() * np.maximum(payoff(grid), 0)).sum():,.0f}")
for n in (20, 50, 100, 200, 400, 800):
    value, least = pilot(n, 18, 2)
    print(f"n = {n:3d}  worth {value:8,.0f}  cost {10_000 + 150 * n:7,d}  "
          f"net {value - 10_000 - 150 * n:9,.0f}  go on from {least} right")
# endregion

# region doubt
print(f"you are nearly sure (90 of 100 seen):    worth {pilot(200, 90, 10)[0]:9,.0f}")
for points in (3, 6, 10):
    print(f"the sample is {points:2d} points too easy:       "
          f"worth {pilot(200, 18, 2, points / 100)[0]:9,.0f}")
# endregion
