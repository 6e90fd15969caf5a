"""Tables: trees and a straight line against a neural network, five folds each, on data sets that scikit-learn ships."""
import warnings
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine
from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor
from sklearn.linear_model import LogisticRegression, RidgeCV
from sklearn.model_selection import cross_val_score
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
scaled = lambda model: make_pipeline(StandardScaler(), model)
sets = [
    ("breast cancer, 569 rows, accuracy", load_breast_cancer(return_X_y=True), True),
    ("wine, 178 rows, accuracy", load_wine(return_X_y=True), True),
    ("diabetes, 442 rows, R2", load_diabetes(return_X_y=True), False),
]
print(f"{'':34} line          trees         network (64, 64)")
for name, (x, y), classes in sets:
    order = np.random.default_rng(0).permutation(len(x))
    models = (scaled(LogisticRegression()), ExtraTreesClassifier(300, random_state=0), scaled(MLPClassifier((64, 64), max_iter=500, random_state=0))) if classes else (
        scaled(RidgeCV()), ExtraTreesRegressor(300, random_state=0), scaled(MLPRegressor((64, 64), max_iter=500, random_state=0)))
    cells = [cross_val_score(model, x[order], y[order], cv=5) for model in models]
    print(f"{name:34} " + "  ".join(f"{s.mean():.3f} ± {s.std() / 5**0.5:.3f}" for s in cells))
