# Which 20 images shall be labelled next? Random, or those the model is least sure of.
import numpy as np
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis as LDA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
X = X / 16

# region run
def curve(seed, uncertain):
    rng = np.random.default_rng(seed)
    A, B, a, b = train_test_split(X, y, test_size=.5, stratify=y, random_state=seed)
    have, out = list(rng.choice(len(A), 40, replace=False)), []
    while True:
        model = LogisticRegression(max_iter=200).fit(A[have], a[have])
        out.append(model.score(B, b))             # B is a random sample, never chosen by the model
        if len(have) == 300:
            return out
        rest = np.setdiff1d(np.arange(len(A)), have)
        top = np.sort(model.predict_proba(A[rest]), axis=1)
        margin = top[:, -1] - top[:, -2]          # small = the two best guesses are close
        pick = np.argsort(margin)[:20] if uncertain else rng.choice(len(rest), 20, replace=False)
        have += list(rest[pick])

runs = {u: np.array([curve(s, u) for s in range(6)]) for u in (False, True)}
print("labels   random        least sure")
for i in (0, 3, 5, 8, 13):
    r, u = runs[False][:, i], runs[True][:, i]
    print(f"{40 + 20 * i:5d}   {r.mean():.3f} ±{r.std(ddof=1):.3f}  ",
          f"{u.mean():.3f} ±{u.std(ddof=1):.3f}")
# endregion
