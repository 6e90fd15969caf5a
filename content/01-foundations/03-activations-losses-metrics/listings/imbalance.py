"""One positive in a hundred: one model by accuracy, ROC, precision-recall and money."""
import numpy as np
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

# region score
x, y = make_classification(40000, n_features=10, n_informative=3, n_redundant=0,
                           n_clusters_per_class=1, weights=[0.99], flip_y=0,
                           random_state=3)
half = len(y) // 2
model = LogisticRegression().fit(x[:half], y[:half])
p, y = model.predict_proba(x[half:])[:, 1], y[half:]
print(f"positives {y.mean():.2%}; ROC AUC {roc_auc_score(y, p):.3f}, "
      f"average precision {average_precision_score(y, p):.3f}")

for name, threshold in (("always no", 1), ("0.5", 0.5), ("1/21", 1 / 21), ("0.01", 0.01)):
    said = p > threshold
    tp, fp, fn = (said & (y == 1)).sum(), (said & (y == 0)).sum(), (~said & (y == 1)).sum()
    precision = tp / said.sum() if said.any() else np.nan
    print(f"{name:<10}accuracy {(said == y).mean():.4f}, precision {precision:.3f}, "
          f"recall {tp / (tp + fn):.3f}, cost {fp + 20 * fn:>5}")
# endregion
