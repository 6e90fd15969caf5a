"""More parameters than samples: least-norm fit on random features, with and without ridge."""
import numpy as np
from sklearn.datasets import load_digits

X, labels = load_digits(return_X_y=True)
order = np.random.RandomState(0).permutation(len(X))
X, Y = X[order] / 16, np.eye(10)[labels[order]]

# region descent
def right(width, seed, ridge=0.0, n=200):
    """Least squares on `width` random ReLU features of n samples: share of 1000
    unseen digits read right, and how many features are not 0 everywhere."""
    rng = np.random.default_rng(seed)
    rows = rng.permutation(797)[:n]
    W, b = rng.normal(size=(64, width)) / 8, rng.normal(size=width) / 4
    features = lambda x: np.maximum(0, x @ W + b)
    F = features(X[rows])
    if ridge == 0:
        w = np.linalg.lstsq(F, Y[rows], rcond=1e-12)[0]  # shortest best fit
    else:
        w = np.linalg.solve(F.T @ F + ridge * np.eye(width), F.T @ Y[rows])
    said = (features(X[797:]) @ w).argmax(1)
    return np.mean(said == Y[797:].argmax(1)), (F > 0).any(0).sum()

print("features  of use  no ridge  ridge 0.1")
for width in (20, 50, 100, 150, 180, 200, 220, 250, 300, 400, 700, 1000, 3000):
    (plain, use), (ridged, _) = (
        np.mean([right(width, s, r) for s in range(5)], 0) for r in (0.0, 0.1))
    print(f"{width:8d}  {use:6.0f}  {plain:8.3f}  {ridged:9.3f}")
# endregion
