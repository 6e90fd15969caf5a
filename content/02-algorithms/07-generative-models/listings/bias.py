"""What the distance says when the answer is known: draws from the digits against the digits."""
import numpy as np
from yardstick import X, features, frechet, judge

whole = features(judge(), X)                          # 1797 digits: the truth here
rng = np.random.default_rng(0)

# region bias
def drawn(rows, n, times=40):
    """Mean and spread of the distance between n draws and the truth."""
    found = [frechet(rows[rng.integers(len(rows), size=n)], whole)
             for _ in range(times)]
    return np.mean(found), np.std(found)

print("draws from the truth itself, whose distance is 0")
for n in (50, 100, 200, 500, 1000, 2000, 5000):
    mean, spread = drawn(whole, n)
    print(f"n {n:5d}  distance {mean:6.2f} +- {spread:.2f}",
          f"  n x distance {n * mean:5.0f}")
# endregion
