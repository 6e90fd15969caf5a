"""How much farther is the farthest point than the nearest?"""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.datasets import load_digits

# region run
rng = np.random.default_rng(0)


def contrast(X, Q):
    """Mean of (farthest - nearest) / nearest over the queries Q."""
    square = (Q ** 2).sum(1)[:, None] + (X ** 2).sum(1) - 2 * Q @ X.T
    d = np.sqrt(np.maximum(square, 0))
    return ((d.max(1) - d.min(1)) / d.min(1)).mean()


for d in (2, 10, 100, 1000):
    A = rng.uniform(size=(1050, d))                 # every column independent
    B = rng.uniform(size=(1050, 4)) @ rng.normal(size=(4, d))  # 4 causes
    print(f"d {d:4d}: independent columns {contrast(A[50:], A[:50]):8.2f}"
          f"   four hidden causes {contrast(B[50:], B[:50]):6.2f}")
D = load_digits().data[:1050]
S = rng.permuted(D, axis=0)                     # each pixel by itself
print(f"digits, d 64: {contrast(D[50:], D[:50]):.2f}"
      f"   pixels shuffled {contrast(S[50:], S[:50]):.2f}")
# endregion
