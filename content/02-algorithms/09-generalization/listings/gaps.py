"""From training to the next customer: four accuracies of one search, mean of 20 draws."""
import numpy as np
from sklearn.datasets import load_digits
from sklearn.svm import SVC

X, Y = load_digits(return_X_y=True)
X = X / 16                                                # rows stand in the file writer by writer

# region gaps
def search(seed, tries=60):
    rng = np.random.default_rng(seed)
    known = rng.permutation(1200)             # the writers we have
    train, valid, test = known[:100], known[100:140], known[140:]
    best = (-1.0, None)
    for _ in range(tries):                    # C and gamma drawn at random
        model = SVC(C=10 ** rng.uniform(-1, 3), gamma=10 ** rng.uniform(-3, 0))
        model.fit(X[train], Y[train])
        found = model.score(X[valid], Y[valid]), model
        best = max(best, found, key=lambda pair: pair[0])
    parts = (train, valid, test, np.arange(1200, 1797))
    return [best[1].score(X[part], Y[part]) for part in parts]

runs = np.array([search(seed) for seed in range(20)])
steps = ("100 training digits", "40 that chose among 60 settings",
         "1060 others, same writers", "597 by new writers, but for 87")
for name, mean, spread in zip(steps, runs.mean(0), runs.std(0, ddof=1)):
    print(f"{name:<34}{mean:.3f} ± {spread:.3f}")
# endregion
