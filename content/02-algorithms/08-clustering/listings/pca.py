"""PCA two ways: singular values of the data, eigenvectors of its covariance."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.datasets import load_digits, load_wine


# region pca
def by_svd(X):
    """Variances (largest first) and directions as rows; X is (n, d)."""
    _, s, Vt = np.linalg.svd(X - X.mean(0), full_matrices=False)
    return s ** 2 / (len(X) - 1), Vt


def by_eigenvectors(X):
    values, vectors = np.linalg.eigh(np.cov(X.T))
    return values[::-1], vectors.T[::-1]
# endregion


# region digits
X = load_digits().data
(v1, V1), (v2, V2) = by_svd(X), by_eigenvectors(X)
same = np.abs((V1[:50] * V2[:50]).sum(1))           # a direction has no sign
print(f"variances differ by at most {np.abs(v1 - v2).max():.0e},"
      f" |cos| of 50 directions >= {same.min():.6f}")
mean, V = X.mean(0), V1
for m in (2, 10, 21, 40):
    back = (X - mean) @ V[:m].T @ V[:m] + mean
    error = ((X - back) ** 2).sum() / (len(X) - 1)
    print(f"{m:<2d} of 64: keeps {v1[:m].sum() / v1.sum():.3f}"
          f"  squared error {error:.2f} = rest {v1[m:].sum():.2f}")
# endregion


# region scale
def need(X, share):
    v = by_svd(X)[0]
    return int(np.searchsorted(np.cumsum(v) / v.sum(), share)) + 1, v[0] / v.sum()


for name, data in [("digits", X), ("wine", load_wine().data)]:
    live = data[:, data.std(0) > 0]
    z = (live - live.mean(0)) / live.std(0)
    for how, D in [("as it is", live), ("standardised", z)]:
        k, first = need(D, 0.9)
        print(f"{name:6s} {how:12s} {D.shape[1]:2d} columns: first {first:6.1%},"
              f" 90% needs {k}")
# endregion
