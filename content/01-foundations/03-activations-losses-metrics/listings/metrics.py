"""From four counts to every metric; scikit-learn agrees."""
import numpy as np
from sklearn import metrics as sk

# region metrics
def metrics(tp, fn, fp, tn):
    div = lambda a, b: a / b if b else float("nan")    # undefined is not zero
    under = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return {"accuracy": div(tp + tn, tp + fn + fp + tn),
            "precision": div(tp, tp + fp), "recall": div(tp, tp + fn),
            "specificity": div(tn, tn + fp), "F1": div(2 * tp, 2 * tp + fp + fn),
            "MCC": div(tp * tn - fp * fn, under ** 0.5)}

a, b = metrics(80, 20, 30, 870), metrics(0, 10, 0, 990)
for name in a:
    print(f"{name:<12} a model {a[name]:.3f}, always 'no' {b[name]:.3f}")
# endregion

y, said = np.repeat([1, 1, 0, 0], (80, 20, 30, 870)), np.repeat([1, 0, 1, 0], (80, 20, 30, 870))
for name, theirs in (("accuracy", sk.accuracy_score), ("precision", sk.precision_score),
                     ("recall", sk.recall_score), ("F1", sk.f1_score), ("MCC", sk.matthews_corrcoef)):
    assert abs(a[name] - theirs(y, said)) < 1e-12
harmonic = lambda x, y: 2 * x * y / (x + y)
print(f"F1 from precision and recall {harmonic(a['precision'], a['recall']):.3f}, "
      f"from accuracy and recall {harmonic(a['accuracy'], a['recall']):.3f}")
y = np.repeat([0, 1, 2], (900, 90, 10))
said = np.concatenate([np.repeat(pair, counts) for pair, counts in
                       (([0, 1], (880, 20)), ([1, 0], (60, 30)), ([2, 0], (2, 8)))])
print("three classes:", ", ".join(f"{how} F1 {sk.f1_score(y, said, average=how):.3f}" for how in ("micro", "macro")),
      "| each", sk.f1_score(y, said, average=None).round(3))
