"""Labels tossed by coin: every honest accuracy is one half. Three leaks that find more."""
import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, StratifiedKFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline

rng = np.random.default_rng(0)
folds = StratifiedKFold(5, shuffle=True, random_state=0)
best20, near = SelectKBest(f_classif, k=20), KNeighborsClassifier(1)
score = lambda model, x, y, cv=folds, groups=None: cross_val_score(
    model, x, y, cv=cv, groups=groups, scoring="balanced_accuracy").mean()

# region leaks
def columns():
    """Choose 20 of 5000 columns by all labels, then split; or in each fold."""
    x, y = rng.normal(size=(100, 5000)), rng.permutation(100) % 2
    return (score(LogisticRegression(), best20.fit_transform(x, y), y),
            score(make_pipeline(best20, LogisticRegression()), x, y))

def copies():
    """Copy the rare class to balance, then split; or in the training folds."""
    x, y = rng.normal(size=(400, 10)), np.arange(400) < 40
    rows = np.concatenate([np.arange(400), rng.choice(40, 320)])
    clean = []
    for train, test in folds.split(x, y):
        train = np.concatenate([train, rng.choice(train[y[train]], 256)])
        said = near.fit(x[train], y[train]).predict(x[test])
        clean.append((said[y[test]].mean() + 1 - said[~y[test]].mean()) / 2)
    return score(near, x[rows], y[rows]), np.mean(clean)

def people():
    """Ten rows a person, one label a person: split by row, or by person."""
    person = np.repeat(np.arange(60), 10)
    x = rng.normal(size=(60, 10))[person] + 0.3 * rng.normal(size=(600, 10))
    y = (rng.permutation(60) < 30)[person]
    return score(near, x, y), score(near, x, y, GroupKFold(5), person)

print("labels by coin, mean of 20 draws   leaky  clean")
for name, leak in {"columns chosen before the split": columns,
                   "rare class copied before it": copies,
                   "one person on both sides": people}.items():
    leaky, clean = np.mean([leak() for _ in range(20)], axis=0)
    print(f"{name:<34}{leaky:6.2f} {clean:6.2f}")
# endregion
