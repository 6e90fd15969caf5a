"""Selecting columns and extracting new ones, on digits; and a trap for PCA."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.feature_selection import f_classif
from sklearn.neighbors import KNeighborsClassifier

# region roads
X, y = load_digits(return_X_y=True)                 # 1797 images of 64 pixels
order = np.random.default_rng(0).permutation(len(X))
train, test = order[:1200], order[1200:]


def score(f):
    """1-NN accuracy; f maps (n, 64) to (n, m) and saw the training part only."""
    model = KNeighborsClassifier(1).fit(f(X[train]), y[train])
    return model.score(f(X[test]), y[test])


print(f"all 64 pixels {score(lambda A: A):.3f}")
F = np.nan_to_num(f_classif(X[train][:, X[train].std(0) > 0], y[train])[0])
live = np.flatnonzero(X[train].std(0) > 0)
for m in (2, 5, 10, 20):
    spread = np.argsort(-X[train].var(0))[:m]       # selection without labels
    useful = live[np.argsort(-F)[:m]]               # selection with labels
    pca = PCA(m).fit(X[train])                      # extraction without labels
    print(f"{m:<2d} numbers: pixels by variance {score(lambda A: A[:, spread]):.3f}"
          f"  pixels by F {score(lambda A: A[:, useful]):.3f}"
          f"  PCA {score(pca.transform):.3f}")
# endregion

# region trap
rng = np.random.default_rng(0)
label = rng.integers(0, 2, 1000)
T = np.c_[10 * rng.normal(size=1000), label + 0.1 * rng.normal(size=1000)]
pca = PCA(2).fit(T)
Z, half = pca.transform(T), slice(0, 500)
model = lambda A: KNeighborsClassifier(5).fit(A[half], label[half])
knn = lambda A: model(A).score(A[500:], label[500:])
share = pca.explained_variance_ratio_
print(f"trap, component 1: variance {share[0]:.4f}  accuracy {knn(Z[:, :1]):.3f}")
print(f"trap, component 2: variance {share[1]:.4f}  accuracy {knn(Z[:, 1:]):.3f}")
# endregion
