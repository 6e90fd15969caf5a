"""The unit of a column is a choice, and K-Means obeys it."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.metrics import adjusted_rand_score as ari

# region run
rng = np.random.default_rng(0)
habit = rng.integers(0, 2, 400)                      # two real habits
days = np.where(habit == 1, 20, 6) + rng.normal(0, 2, 400)  # active days
spend = rng.lognormal(4, 0.8, 400)                   # yuan, says nothing
fit = lambda X, k=2: KMeans(k, n_init=20, random_state=0).fit(X)
z = lambda X: (X - X.mean(0)) / X.std(0)

for name, X in [("days, yuan", np.c_[days, spend]),
                ("days, 10,000 yuan", np.c_[days, spend / 1e4]),
                ("both standardised", z(np.c_[days, spend])),
                ("days, log yuan, std", z(np.c_[days, np.log(spend)]))]:
    share = X.var(0) / X.var(0).sum()
    print(f"{name:20s} variance {share[0]:6.1%} {share[1]:6.1%}"
          f"  ARI with habit {ari(habit, fit(X).labels_):.3f}")

X, species = load_iris(return_X_y=True)
for name, data in [("iris in cm", X), ("iris standardised", z(X))]:
    m = fit(data, 3)
    print(f"{name:20s} J {m.inertia_:7.3f}"
          f"  ARI with species {ari(species, m.labels_):.3f}")
# endregion
