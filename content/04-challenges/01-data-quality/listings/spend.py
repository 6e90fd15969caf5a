# The same money spent four ways: 100 new labels, or checks of the 400 labels we have.
import warnings
import numpy as np
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import cross_val_predict, train_test_split

warnings.filterwarnings("ignore")
X, y = load_digits(return_X_y=True)

# region run
N, BUDGET = 400, 100                              # labels in hand; price of 100 new labels
model = lambda: LinearDiscriminantAnalysis(solver="lsqr", shrinkage=.1)

def lookalike(A, a, eta, rng):                    # people err on ambiguous images
    P = model().fit(A, a).predict_proba(A); order = np.argsort(P, axis=1)
    second = np.where(order[:, -1] == a, order[:, -2], order[:, -1])
    rank = np.argsort(np.argsort(P[np.arange(len(a)), a])) / len(a)    # 0 = most ambiguous
    return np.where(rng.random(len(a)) < 2 * eta * (1 - rank), second, a)

def uniform(A, a, eta, rng):
    return np.where(rng.random(len(a)) < eta, (a + rng.integers(1, 10, len(a))) % 10, a)

def trial(noise, eta, seed):
    rng = np.random.default_rng(seed)
    A, B, a, b = train_test_split(X, y, test_size=.5, stratify=y, random_state=seed)
    z = noise(A, a, eta, rng)
    true = lambda n, labels: model().fit(A[:n], labels[:n]).score(B, b)
    P = cross_val_predict(model(), A[:N], z[:N], cv=5, method="predict_proba")
    suspect = np.argsort(P[np.arange(N), z[:N]])  # least believable label first
    out = [true(N, z), true(N + BUDGET, z)]
    for checked in (rng.permutation(N)[:BUDGET], suspect[:BUDGET], suspect[:BUDGET // 4]):
        fixed = z.copy(); fixed[checked] = a[checked]                  # the checker is assumed right
        out.append(true(N, fixed))
    wrong = z[:N] != a[:N]
    return out + [wrong[suspect[:BUDGET]].mean()]

print("noise         nothing  100 new  100 random  100 suspect  25 suspect  hit rate"
      "   100 suspect - new   25 suspect - new")
for noise, etas in ((uniform, (0, .05, .1, .2, .3)), (lookalike, (.05, .1, .2, .3))):
    for eta in etas:
        r = np.array([trial(noise, eta, s) for s in range(20)])
        gaps = [100 * (r[:, i] - r[:, 1]) for i in (3, 4)]             # with a 95 % interval
        print(f"{noise.__name__:9s} {eta:4.0%}" + "".join(f"{v:11.1%}" for v in r.mean(0))
              + "".join(f"{g.mean():+12.1f} ±{1.96 * g.std(ddof=1) / 20 ** .5:.1f}" for g in gaps))
# endregion
