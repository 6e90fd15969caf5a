# Does more data still help? Train on a quarter, a half and all of what you have.
import warnings
import numpy as np
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import train_test_split

warnings.filterwarnings("ignore")
X, y = load_digits(return_X_y=True)

# region run
sizes, runs = (100, 200, 400, 800), []
for seed in range(20):
    A, B, a, b = train_test_split(X, y, test_size=.5, stratify=y, random_state=seed)
    model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=.1)
    runs.append([model.fit(A[:n], a[:n]).score(B, b) for n in sizes])
runs = np.array(runs)
for i, n in enumerate(sizes):
    gain = f"   last doubling {np.diff(runs)[:, i - 1].mean():+.1%}" if i else ""
    print(f"{n:4d} rows  {runs[:, i].mean():.1%}{gain}")
# endregion
