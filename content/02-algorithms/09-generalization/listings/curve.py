"""How far do more samples go? A power law through small samples, tried on larger."""
import numpy as np
from sklearn.datasets import load_digits
from sklearn.svm import SVC

X, Y = load_digits(return_X_y=True)
X = X / 16

# region curve
def wrong(n, seed):
    """Share of 500 unseen digits read wrong after learning from n."""
    order = np.random.RandomState(seed).permutation(len(Y))
    rows, test = order[:n], order[-500:]
    model = SVC(C=10, gamma=0.1).fit(X[rows], Y[rows])
    return 1 - model.score(X[test], Y[test])

sizes = (50, 100, 200, 400, 800, 1200)
errors = {n: np.mean([wrong(n, seed) for seed in range(20)]) for n in sizes}
known = [n for n in sizes if n <= 400]
slope, offset = np.polyfit(np.log(known), np.log([errors[n] for n in known]), 1)
law = lambda n: np.exp(offset) * n ** slope
print(f"error = {np.exp(offset):.2f} · n^{slope:.2f}, from n ≤ 400")
for n in sizes:
    print(f"n = {n:5d}  error {errors[n]:.4f}  law {law(n):.4f}"
          + ("" if n in known else "  (not used in the fit)"))
# endregion
