"""The gradient of a minibatch: right on average, off in each draw. Every batch is enumerated."""
from itertools import combinations
import numpy as np

# region noise
x = np.array([1.0, 2, 3, 4, 5])
g = 2 * (0 - 2 * x)[:, None] * np.stack([np.ones(5), x], 1)   # (5, 2): one gradient per point
full = g.mean(0)
for B in range(1, 6):
    batches = np.array([g[list(c)].mean(0) for c in combinations(range(5), B)])
    variance = ((batches - full) ** 2).sum(1).mean()
    print(f"B={B}: {len(batches):>2} batches, mean {batches.mean(0)}, variance {variance:6.1f}")

def explodes(rate, seed):
    r, theta = np.random.RandomState(seed), np.zeros(2)
    for _ in range(2000):
        xi = x[r.randint(5)]                                  # B = 1
        error = theta[0] + theta[1] * xi - 2 * xi
        theta = theta - rate * 2 * error * np.array([1, xi])
        if abs(theta).max() > 1e6: return True
    return False

for rate in (0.05, 0.06, 0.08):
    print(f"B=1, rate {rate}: {sum(explodes(rate, s) for s in range(20))} of 20 runs explode")
# endregion
