"""K-Means from scratch: scikit-learn's answer, and an objective that only falls."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris


# region lloyd
def kmeans(X, centres):
    """X (n, d), centres (k, d). Returns centres, labels, J after every half step."""
    centres, history, old = centres.copy(), [], None
    while True:
        d2 = ((X[:, None] - centres) ** 2).sum(-1)     # (n, k) distances
        labels = d2.argmin(1)                          # step 2: assign
        history.append(d2.min(1).sum())
        if old is not None and (labels == old).all():
            return centres, labels, history
        for j in range(len(centres)):                  # step 3: to the mean
            if (labels == j).any():                    # empty: stays put
                centres[j] = X[labels == j].mean(0)
        history.append(((X - centres[labels]) ** 2).sum())
        old = labels
# endregion


# region check
X = load_iris().data                                    # 150 flowers, 4 lengths in cm
start = X[[0, 50, 100]]
centres, labels, J = kmeans(X, start)
sk = KMeans(3, init=start, n_init=1, tol=0, algorithm="lloyd").fit(X)
print("iris J by half step:", " ".join(f"{v:.3f}" for v in J))
print("never rises:", bool((np.diff(J) <= 1e-9).all()),
      f" ours {J[-1]:.6f}  sklearn {sk.inertia_:.6f}")
print("same labels:", bool((labels == sk.labels_).all()),
      " sizes", *(int(c) for c in np.bincount(labels)))
# endregion

# region starts
rng = np.random.default_rng(0)
corners = np.array([[0, 0], [6, 0], [0, 4], [6, 4]])
four = np.concatenate([c + 0.6 * rng.normal(size=(50, 2)) for c in corners])
bad = np.array([[6, 2], [0, 3.7], [0, 4.3], [0, 0.0]])  # one for two groups
print(f"four groups: bad start {kmeans(four, bad)[2][-1]:.1f}"
      f"  true centres {kmeans(four, corners.astype(float))[2][-1]:.1f}")


def plusplus(X, k, rng):
    """The next centre is drawn with chance proportional to the squared distance."""
    chosen = [X[rng.integers(len(X))]]
    while len(chosen) < k:
        d2 = np.min([((X - c) ** 2).sum(1) for c in chosen], axis=0)
        chosen.append(X[rng.choice(len(X), p=d2 / d2.sum())])
    return np.array(chosen)


best = kmeans(four, corners.astype(float))[2][-1] + 0.01
for name, draw in [("random points", lambda r: four[r.choice(200, 4, False)]),
                   ("k-means++", lambda r: plusplus(four, 4, r))]:
    ends = [kmeans(four, draw(np.random.default_rng(s)))[2][-1] for s in range(200)]
    hit = np.mean([e < best for e in ends])
    print(f"{name:14s} best in {hit:.1%} of 200 starts, worst {max(ends):.1f}")
# endregion

line = np.array([0, 0, 0, 0, 100.0])
print("[0,0,0,0,100]: best centre for squares", line.mean(),
      " for absolute values", np.median(line))
