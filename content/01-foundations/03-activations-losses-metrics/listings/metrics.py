"""From four counts to every metric; scikit-learn agrees."""
import numpy as np
from sklearn import metrics as sk

# region metrics
def metrics(tp, fp, fn, tn):
    div = lambda a, b: a / b if b else float("nan")       # undefined is not zero
    return {"accuracy": div(tp + tn, tp + fp + fn + tn), "precision": div(tp, tp + fp),
            "recall": div(tp, tp + fn), "specificity": div(tn, tn + fp),
            "F1": div(2 * tp, 2 * tp + fp + fn),
            "MCC": div(tp * tn - fp * fn, ((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)) ** 0.5)}

for name, cells in {"a model": (80, 30, 20, 870), "always 'no'": (0, 0, 10, 990)}.items():
    print(f"{name:<12}" + ", ".join(f"{k} {v:.3f}" for k, v in metrics(*cells).items()))
# endregion

tp, fp, fn, tn = 80, 30, 20, 870
y, said = np.repeat([1, 0, 1, 0], cells := (tp, fp, fn, tn)), np.repeat([1, 1, 0, 0], cells)
ours = metrics(*cells)
for key, theirs in (("accuracy", sk.accuracy_score), ("precision", sk.precision_score), ("recall", sk.recall_score),
                    ("F1", sk.f1_score), ("MCC", sk.matthews_corrcoef)):
    assert abs(ours[key] - theirs(y, said)) < 1e-12
harmonic = lambda a, b: 2 * a * b / (a + b)
print(f"F1 from precision and recall {harmonic(ours['precision'], ours['recall']):.3f}, "
      f"from accuracy and recall {harmonic(ours['accuracy'], ours['recall']):.3f}")

# region macro
y = np.repeat([0, 1, 2], (900, 90, 10))
said = np.concatenate([np.repeat([0, 1], (880, 20)), np.repeat([1, 0], (60, 30)), np.repeat([2, 0], (2, 8))])
for average in ("micro", "weighted", "macro"):
    print(f"{average:<9}F1 {sk.f1_score(y, said, average=average):.3f}")
print("each class", sk.f1_score(y, said, average=None).round(3))
# endregion
