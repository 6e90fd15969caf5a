"""DBSCAN from scratch equals scikit-learn, noise and all; K-Means on the same moons."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import load_iris, make_moons
from sklearn.metrics import adjusted_rand_score as ari


# region dbscan
def dbscan(X, eps, min_samples):
    """Labels 0, 1, …; -1 is noise. The point itself counts as a neighbour."""
    near = ((X[:, None] - X) ** 2).sum(-1) <= eps ** 2  # (n, n)
    core = near.sum(1) >= min_samples
    labels, cluster = np.full(len(X), -1), 0
    for i in np.flatnonzero(core):
        if labels[i] != -1:
            continue
        stack, labels[i] = [i], cluster
        while stack:                               # grow through core points
            for j in np.flatnonzero(near[stack.pop()] & (labels < 0)):
                labels[j] = cluster
                if core[j]:                        # a border point stops
                    stack.append(j)
        cluster += 1
    return labels
# endregion


# region check
def count(labels):
    return f"{labels.max() + 1} clusters, {(labels == -1).sum()} noise"


moons, truth = make_moons(400, noise=0.07, random_state=0)
for eps in (0.05, 0.10, 0.15, 0.20, 0.25):
    ours, sk = dbscan(moons, eps, 5), DBSCAN(eps=eps, min_samples=5).fit(moons)
    print(f"eps {eps:.2f}: {count(ours):24s} = sklearn {(ours == sk.labels_).all()}"
          f"  ARI {ari(truth, ours):.3f}")
km = KMeans(2, n_init=10, random_state=0).fit(moons)
print(f"K-Means, k = 2: ARI {ari(truth, km.labels_):.3f}")
print("DBSCAN has centres:", hasattr(sk, "cluster_centers_"))

iris = load_iris().data
print("iris, eps 0.5, 5 points:", count(dbscan(iris, 0.5, 5)),
      "= sklearn", (dbscan(iris, 0.5, 5) == DBSCAN(eps=0.5).fit(iris).labels_).all())
rng = np.random.default_rng(1)                              # two densities, one eps
blob = lambda x, width: rng.normal(size=(200, 2)) * width + [x, 0]
mixed = np.concatenate([blob(0, 0.2), blob(1.4, 0.2), blob(9, 1.6)])
for eps in (0.2, 0.4, 0.8):
    print(f"two tight groups, one loose, eps {eps}: {count(dbscan(mixed, eps, 8))}")
# endregion
