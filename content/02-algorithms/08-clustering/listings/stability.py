"""Two tests a segmentation must pass: resampling, and a null without groups."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

fit = lambda X, k, seed=0: KMeans(k, n_init=5, random_state=seed).fit(X)
z = lambda X: (X - X.mean(0)) / X.std(0)


# region tests
def stability(X, k, rng, draws=50):
    """Of each cluster the mean Jaccard with its best match in a bootstrap."""
    base, total = fit(X, k).labels_, np.zeros(k)
    for _ in range(draws):
        take = np.unique(rng.integers(len(X), size=len(X)))  # the rows drawn
        again = fit(X[take], k).labels_
        for a in range(k):
            A = base[take] == a
            total[a] += max((A & (again == b)).sum() / (A | (again == b)).sum()
                            for b in range(k))
    return total / draws


def against_null(X, k, rng, draws=99):
    """Silhouette of X, and how many normal clouds like it, without groups, reach it."""
    score = silhouette_score(X, fit(X, k).labels_)
    null = []
    for _ in range(draws):
        N = rng.multivariate_normal(X.mean(0), np.cov(X.T), len(X))
        null.append(silhouette_score(N, fit(N, k).labels_))
    return score, (1 + np.sum(np.array(null) >= score)) / (draws + 1)
# endregion


# region users
rng = np.random.default_rng(0)
n = 300
activity = rng.normal(size=n)                    # one trait, no groups
noisy = lambda a: a[:, None] + 0.5 * rng.normal(size=(n, 3))
kind = rng.integers(0, 3, n)                        # three kinds of users
middle = np.array([[0, 0, 0], [3, 0, 3], [0, 3, 3]])
plain = np.c_[noisy(activity), rng.normal(size=n)]
tables = {"one continuum": plain,
          "skewed": np.exp(plain / 2),              # its logarithm is the first table
          "three kinds": middle[kind] + rng.normal(size=(n, 3))}
for name, raw in tables.items():
    X = z(raw)
    for k in (2, 3, 4):
        s, p = against_null(X, k, rng)
        jac = " ".join(f"{v:.2f}" for v in np.sort(stability(X, k, rng)))
        print(f"{name:13s} k {k}  Jaccard {jac:19s}  silhouette {s:.3f}  p {p:.2f}")
# endregion
