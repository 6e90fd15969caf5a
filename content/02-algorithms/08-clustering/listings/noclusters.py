"""Elbow and silhouette on data without any clusters: both name a best k."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

K = range(1, 9)


def runs(X):
    return [KMeans(k, n_init=5, random_state=0).fit(X) for k in K]


# region best
def elbow(J):
    """The k farthest below the line from the first to the last point."""
    t = np.linspace(0, 1, len(J))
    return K[np.argmax(1 - t - (np.array(J) - J[-1]) / (J[0] - J[-1]))]


def gap(X, J, rng, draws=20):
    """Smallest k with gap(k) >= gap(k+1) - s(k+1) against a uniform box."""
    box = lambda: rng.uniform(X.min(0), X.max(0), X.shape)
    logs = lambda data: [np.log(m.inertia_) for m in runs(data)]
    null = np.array([logs(box()) for _ in range(draws)])
    g = null.mean(0) - np.log(J)
    s = null.std(0) * np.sqrt(1 + 1 / draws)
    good = [k for k, a, b, e in zip(K, g, g[1:], s[1:]) if a >= b - e]
    return good[0] if good else K[-1]
# endregion


rng = np.random.default_rng(0)
corners = np.array([[0, 0], [5, 0], [0, 5], [5, 5]])
sets = {"uniform square": rng.uniform(size=(300, 2)),
        "one normal cloud": rng.normal(size=(300, 2)),
        "uniform, 10 columns": rng.uniform(size=(300, 10)),
        "four real groups": np.repeat(corners, 75, axis=0) + rng.normal(size=(300, 2))}
for name, X in sets.items():
    fits = runs(X)
    J = [m.inertia_ for m in fits]
    sil = [silhouette_score(X, m.labels_) for m in fits[1:]]
    print(f"{name:20s} elbow {elbow(J)}  silhouette {K[1 + int(np.argmax(sil))]}"
          f" ({max(sil):.2f})  gap {gap(X, J, rng)}")
    if name in ("uniform square", "four real groups"):
        print("- J/J(1):", " ".join(f"{v / J[0]:.3f}" for v in J))
