"""Are the probabilities true? An over-trained network, before and after one number is fitted."""
import numpy as np, torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0); torch.set_num_threads(1)
images, labels = load_digits(return_X_y=True)
order = np.random.RandomState(0).permutation(len(labels))
x = torch.tensor(images[order] / 16, dtype=torch.float32) + 0.35 * torch.randn(len(labels), 64)
y = torch.tensor(labels[order])
train, val, test = slice(0, 600), slice(600, 1100), slice(1100, None)
model = torch.nn.Sequential(torch.nn.Linear(64, 256), torch.nn.ReLU(), torch.nn.Linear(256, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
for _ in range(300):
    optimizer.zero_grad(); F.cross_entropy(model(x[train]), y[train]).backward(); optimizer.step()
with torch.no_grad(): z = model(x)

# region ece
def in_bins(confidence, right, bins=10):
    """For each bin that is not empty: how many, their mean confidence, their accuracy."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    return [((place == b).sum(), confidence[place == b].mean(), right[place == b].mean())
            for b in range(bins) if (place == b).any()]

def ece(confidence, right, bins=10):
    return sum(n * abs(acc - conf) for n, conf, acc in in_bins(confidence, right, bins)) / len(right)

T = min(np.linspace(0.5, 5, 91), key=lambda t: F.cross_entropy(z[val] / t, y[val]).item())
for name, t in (("as trained", 1.0), (f"logits / {T:.2f}", T)):     # T: from the validation part
    confidence, said = (v.numpy() for v in (z[test] / t).softmax(1).max(1))
    right = said == y[test].numpy()
    print(f"{name}: accuracy {right.mean():.3f}, mean confidence {confidence.mean():.3f}, "
          f"ECE {ece(confidence, right):.3f}, log loss {F.cross_entropy(z[test] / t, y[test]):.2f}")
    print("  " + "; ".join(f"{n} at {c:.2f} right {a:.2f}" for n, c, a in in_bins(confidence, right, 5)))
# endregion
