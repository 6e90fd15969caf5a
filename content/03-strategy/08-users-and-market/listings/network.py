"""Do more users make the product better? Three ways to ask the same log."""
import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

# region log
X, y = load_digits(return_X_y=True)
order = np.random.default_rng(3).permutation(len(y))
X, y = X[order] / 16, y[order]
test, pool = slice(0, 600), np.arange(600, len(y))
base = X[:, ::4]                                # sixteen of the 64 pixels

def right(features, rows):
    model = LogisticRegression(max_iter=500).fit(features[rows], y[rows])
    return model.score(features[test], y[test])

users = [60, 120, 240, 480, 960]                # labels users left, by quarter
views = [base, base, X[:, ::2], X[:, ::2], X]   # the base model is upgraded
seen = [right(v, pool[:n]) for v, n in zip(views, users)]
print("users  ", *(f"{n:6d}" for n in users))
print("quality", *(f"{s:6.1%}" for s in seen))
# endregion

# region test
print("same model, only the labels grow:")
for n in users:
    print(f"  {n:4d} labels {right(X, pool[:n]):.1%}")
print("same labels (60), only the model grows:",
      *(f"{right(v, pool[:60]):.1%}" for v in (base, X[:, ::2], X)))
full, half = right(X, pool[:960]), right(X, pool[:480])
print(f"today's model without half of its labels: {half - full:+.1%}")
# endregion
