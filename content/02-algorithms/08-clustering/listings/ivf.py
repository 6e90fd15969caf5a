"""An inverted-file index: how many distances a given recall costs."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import KMeans


# region ivf
def square(A, B):
    """(a, d), (b, d) -> (a, b) squared distances."""
    return (A ** 2).sum(1)[:, None] + (B ** 2).sum(1) - 2 * A @ B.T


class IVF:
    def __init__(self, X, cells):
        fit = KMeans(cells, n_init=1, max_iter=10, random_state=0).fit(X)
        self.X, self.centres = X, fit.cluster_centers_
        self.lists = [np.flatnonzero(fit.labels_ == c) for c in range(cells)]

    def search(self, q, k, probes):
        """The k nearest of the `probes` nearest cells; distances computed."""
        cells = square(q[None], self.centres)[0].argsort()[:probes]
        rows = np.concatenate([self.lists[c] for c in cells])
        near = rows[square(q[None], self.X[rows])[0].argsort()[:k]]
        return near, len(self.centres) + len(rows)
# endregion


# region run
rng = np.random.default_rng(0)
n, d, k, m = 10000, 64, 10, 200                     # rows, columns, answers, queries
causes = rng.normal(size=(n + m, 8))                # 8 numbers decide 64 columns
data = {"8 causes": np.tanh(causes @ rng.normal(size=(8, d)) / 2),
        "noise": rng.normal(size=(n + m, d))}
for name, rows in data.items():
    X, Q = rows[:n], rows[n:]
    truth = square(Q, X).argsort(1)[:, :k]
    index = IVF(X, 100)                             # the square root of n
    for probes in (1, 2, 4, 8, 16, 32):
        answers = [index.search(q, k, probes) for q in Q]
        hits = [len(set(a) & set(t)) for (a, _), t in zip(answers, truth)]
        cost = np.mean([c for _, c in answers]) / n
        print(f"{name:8s} probes {probes:2d}: recall@10 {np.mean(hits) / k:.3f}"
              f"  distances {cost:6.1%}")
# endregion
