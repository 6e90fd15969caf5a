# Four ways for the test set to leak into training, each on data where we know the truth.
import numpy as np
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import RidgeClassifier
from sklearn.model_selection import GroupKFold, KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
shuffled = KFold(5, shuffle=True, random_state=0)

# region splits
X, y = make_classification(3000, 20, n_informative=5, flip_y=.3, random_state=0)   # 15% labels wrong
forest = RandomForestClassifier(40, random_state=0, n_jobs=1)
train, test = np.arange(1500), np.arange(1500, 3000)
for share in (0, .1, .3):
    copies = test[: int(share * len(test))]      # this share of the test set is also in training
    rows = np.concatenate([train[: len(train) - len(copies)], copies])
    score = forest.fit(X[rows], y[rows]).score(X[test], y[test])
    print(f"duplicates {share:4.0%} of test: accuracy {score:.1%}")

person = np.repeat(np.arange(100), 10)           # 100 people, 10 photos each
face = rng.normal(size=(100, 20))[person] + .3 * rng.normal(size=(1000, 20))
ill = rng.integers(0, 2, 100)[person]            # illness is independent of the face: truth is 50%
near = KNeighborsClassifier(1)
print(f"people: random split {cross_val_score(near, face, ill, cv=shuffled).mean():.1%}",
      f"by person {cross_val_score(near, face, ill, cv=GroupKFold(5), groups=person).mean():.1%}")

t = np.arange(1000.)[:, None]
price = np.cumsum(rng.normal(size=1000))         # a random walk: nothing to predict
def error(train, test):
    fit = KNeighborsRegressor(3).fit(t[train], price[train])
    return np.abs(fit.predict(t[test]) - price[test]).mean()
print(f"random walk: error, random split {np.mean([error(a, b) for a, b in shuffled.split(t)]):.2f}",
      f"train on the past {error(np.arange(800), np.arange(800, 1000)):.2f}",
      f"always the last price {np.abs(price[800:] - price[799]).mean():.2f}")
# endregion

# region fit-on-train
plain, best, out = RidgeClassifier(), SelectKBest(k=20), []
for seed in range(10):                           # 100 rows of noise, 2000 columns: truth is 50%
    noise, coin = np.random.default_rng(seed).normal(size=(100, 2000)), np.arange(100) % 2
    out.append([cross_val_score(plain, best.fit_transform(noise, coin), coin, cv=shuffled).mean(),
                cross_val_score(make_pipeline(best, plain), noise, coin, cv=shuffled).mean()])
print("columns chosen on all rows {:.1%}, inside each fold {:.1%}".format(*np.mean(out, axis=0)))
scaled = StandardScaler().fit_transform(X)
print(f"scaled on all rows {cross_val_score(near, scaled, y, cv=shuffled).mean():.1%},",
      f"inside each fold {cross_val_score(make_pipeline(StandardScaler(), near), X, y, cv=shuffled).mean():.1%}")
# endregion
