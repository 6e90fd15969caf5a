"""One positive in a hundred: five ways to train, judged by rank, honesty and money."""
import numpy as np
from sklearn.datasets import make_classification
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, log_loss
from sklearn.neighbors import NearestNeighbors

# region imbalance
def smote(x, y, rng, k=5):
    """New positives between a positive and one of its k nearest positives."""
    rare, n = x[y == 1], int((y == 0).sum() - y.sum())
    _, near = NearestNeighbors(n_neighbors=k + 1).fit(rare).kneighbors(rare)
    a = rng.integers(len(rare), size=n)
    b = near[a, rng.integers(1, k + 1, size=n)]
    made = rare[a] + rng.random((n, 1)) * (rare[b] - rare[a])
    return np.vstack([x, made]), np.concatenate([y, np.ones(n, int)])

def resampled(way, x, y, rng):
    pos, neg = np.flatnonzero(y), np.flatnonzero(y == 0)
    if way == "SMOTE": return smote(x, y, rng)
    if way == "copy positives": pos = rng.choice(pos, len(neg))
    if way == "drop negatives": neg = rng.permutation(neg)[:len(pos)]
    rows = np.concatenate([neg, pos])
    return x[rows], y[rows]

def cost(y, p, cut):
    return np.sum((p > cut) & (y == 0)) + 20 * np.sum((p <= cut) & (y == 1))

def judge(make, way, seed):
    rng = np.random.default_rng(seed)
    x, y = make_classification(
        30_000, 20, n_informative=8, n_clusters_per_class=3, weights=[0.99],
        flip_y=0.002, random_state=seed)
    train, valid, test = slice(0, 6000), slice(6000, 12000), slice(12000, None)
    weight = {0: 1, 1: 99} if way == "weight 99" else None
    model = make(class_weight=weight)
    model.fit(*resampled(way, x[train], y[train], rng))
    pv, p = (model.predict_proba(x[part])[:, 1] for part in (valid, test))
    cut = min(np.unique(pv), key=lambda c: cost(y[valid], pv, c))   # cheapest
    return (average_precision_score(y[test], p), log_loss(y[test], p), p.mean(),
            cost(y[test], p, 0.5), cost(y[test], p, cut))
# endregion

models = {"logistic": lambda **o: LogisticRegression(max_iter=1000, **o),
          "boosted trees": lambda **o: HistGradientBoostingClassifier(
        max_iter=40, max_leaf_nodes=8, random_state=0, **o)}
print("18,000 rows, cost 1 / 20      AP  log loss  mean p  cost at 0.5  at best cut")
for name, make in models.items():
    for way in ("as it is", "weight 99", "copy positives", "drop negatives", "SMOTE"):
        ap, loss, p, half, tuned = np.mean([judge(make, way, s) for s in range(5)], axis=0)
        print(f"{name:<14}{way:<15}{ap:.3f} {loss:9.3f} {p:7.3f} {half:12.0f} {tuned:12.0f}")
