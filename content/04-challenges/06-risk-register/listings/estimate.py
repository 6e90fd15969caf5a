"""Ninety-percent intervals: what being too sure costs, and how to notice it."""
from math import comb, exp, log, sqrt

# region interval
Z = {90: 1.645, 50: 0.6745}              # half-width of a normal interval

def lognormal(low, high, really=90):     # interval -> median, sigma, mean
    median, sigma = sqrt(low * high), log(high / low) / 2 / Z[really]
    return median, sigma, median * exp(sigma ** 2 / 2)

for really in (90, 50):
    m, s, mean = lognormal(20, 180, really)
    print(f"20 to 180 as a {really} % interval: sigma {s:.2f}, "
          f"median {m:.0f}, mean {mean:.0f}, "
          f"95 % below {m * exp(1.645 * s):.0f}")
# endregion

# region quiz
def at_most(k, n, p):
    return sum(comb(n, i) * p ** i * (1 - p) ** (n - i) for i in range(k + 1))

for n, k in [(10, 6), (20, 15)]:
    print(f"{n} questions, {k} or fewer inside: "
          f"{at_most(k, n, 0.9):6.2%} if calibrated, "
          f"{at_most(k, n, 0.45):.0%} if really 45 %")
# endregion

# region never
for years in (0.5, 1.5, 3, 10):
    rate = -log(0.05) / years            # 95 % upper limit after no event
    print(f"{years:4.1f} years without one: up to {rate:.2f} a year, "
          f"probability within a year up to {1 - exp(-rate):.0%}")
# endregion
