"""One price, a lognormal crowd: the simulation against the closed form."""
import numpy as np
from math import erf, exp, log, sqrt
from statistics import NormalDist

# region crowd
PRICE, FIXED, PER_REQUEST, MEDIAN = 20, 1.5, 0.004, 200
phi = lambda x: (1 + erf(x / sqrt(2))) / 2

def simulate(sigma, users=1_000_000, seed=18):
    requests = MEDIAN * np.exp(sigma * np.random.default_rng(seed).standard_normal(users))
    cost = np.sort(FIXED + PER_REQUEST * requests)
    variable = cost - FIXED
    return requests.mean(), cost.mean(), (cost > PRICE).mean(), variable[-users // 10:].sum() / variable.sum()

def closed(sigma):
    mean = MEDIAN * exp(sigma**2 / 2)
    limit = (PRICE - FIXED) / PER_REQUEST                 # requests at which a user costs what they pay
    return mean, FIXED + PER_REQUEST * mean, phi(-log(limit / MEDIAN) / sigma), phi(sigma - NormalDist().inv_cdf(0.9))

for sigma in (0.6, 1.2, 2.0):
    for name, (mean, cost, below, top) in (("formula", closed(sigma)), ("seed 18", simulate(sigma))):
        print(f"sigma {sigma}  {name}  mean {mean:7.1f}  cost {cost:5.2f}  margin {1 - cost / PRICE:6.1%}"
              f"  below zero {below:6.2%}  top tenth {top:5.1%}")
# endregion

# region samples
def estimates(users, seeds=2000, sigma=2.0):
    crowd = MEDIAN * np.exp(sigma * np.random.default_rng(18).standard_normal((seeds, users)))
    return np.quantile(1 - (FIXED + PER_REQUEST * crowd.mean(axis=1)) / PRICE, [0.05, 0.5, 0.95])

for users in (50, 200, 1000):
    low, middle, high = estimates(users)
    print(f"{users:5d} users measured: margin 5 % {low:6.1%}  median {middle:6.1%}  95 % {high:6.1%}")
# endregion
