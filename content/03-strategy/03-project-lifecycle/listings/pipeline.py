"""One small classifier, from data to service, in six steps."""
import pickle
import numpy as np
from sklearn.datasets import load_digits
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import NearestCentroid
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# region steps
images, labels = load_digits(return_X_y=True)          # 1 collect
rest, test, y_rest, y_test = train_test_split(         # 2 split, stratified
    images, labels, test_size=400, stratify=labels, random_state=19)
train, valid, y_train, y_valid = train_test_split(
    rest, y_rest, test_size=400, stratify=y_rest, random_state=19)

candidates = {                                               # 3 baselines first
    "most frequent digit": DummyClassifier(),
    "nearest mean image": NearestCentroid(),
    "logistic regression": LogisticRegression(max_iter=2000),
    "64-32-10 network": MLPClassifier((32,), max_iter=400, random_state=19),
}
scored = {}
for name, model in candidates.items():                       # 4 train, 5 choose
    scored[name] = make_pipeline(StandardScaler(), model).fit(train, y_train)
    print(f"{name:22s} valid {scored[name].score(valid, y_valid):.4f}")
# endregion

# region service
best = max(scored, key=lambda name: scored[name].score(valid, y_valid))
model = scored[best].fit(rest, y_rest)
right = model.predict(test) == y_test                        # 6 report once
print(f"chosen: {best}; test {right.mean():.4f}, {(~right).sum()} wrong of 400")

served = pickle.loads(pickle.dumps(model))                   # what goes online
same = (served.predict(test) == model.predict(test)).sum()
forgot = served[-1].predict(test)                            # no scaling
print(f"served as shipped: {same} of 400 answers equal")
print(f"service forgets the scaling: test {(forgot == y_test).mean():.4f}, "
      f"exceptions raised: 0")
# endregion
