"""Are the probabilities true? An over-trained network, before and after one number."""
import numpy as np, torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0); torch.set_num_threads(1); torch.set_default_dtype(torch.float64)
images, labels = load_digits(return_X_y=True)
order = np.random.RandomState(0).permutation(len(labels))
x = torch.tensor(images[order] / 16) + 0.35 * torch.randn(len(labels), 64)
y = torch.tensor(labels[order])
train, val, test = slice(0, 600), slice(600, 1100), slice(1100, None)
model = torch.nn.Sequential(torch.nn.Linear(64, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
for _ in range(300):
    optimizer.zero_grad()
    F.cross_entropy(model(x[train]), y[train]).backward()
    optimizer.step()
with torch.no_grad(): z = model(x)

# region ece
def in_bins(confidence, right, bins=10):
    """For each bin in use: its share of all, mean confidence, accuracy."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    used = [place == b for b in range(bins) if (place == b).any()]
    return [(b.mean(), confidence[b].mean(), right[b].mean()) for b in used]

def ece(confidence, right):
    return sum(n * abs(acc - conf) for n, conf, acc in in_bins(confidence, right))

loss = lambda part, t: F.cross_entropy(z[part] / t, y[part]).item()
T = min(np.linspace(0.5, 5, 91), key=lambda t: loss(val, t))    # one number
for name, t in (("as trained", 1.0), (f"logits / {T:.2f}", T)):
    confidence, said = (v.numpy() for v in (z[test] / t).softmax(1).max(1))
    right = said == y[test].numpy()
    print(f"{name}: accuracy {right.mean():.3f}, confidence {confidence.mean():.3f}, "
          f"ECE {ece(confidence, right):.3f}, log loss {loss(test, t):.2f}")
    for n, conf, acc in in_bins(confidence, right, 5):
        print(f"  {n:.2f} of all: says {conf:.2f}, right {acc:.2f}")
# endregion
