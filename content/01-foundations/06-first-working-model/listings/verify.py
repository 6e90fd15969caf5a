"""Six checks of a training pipeline, and what they say when it is healthy and when it is not."""
import math, torch
from digits import F, X, Y, right, small_cnn, split, train

rows, _, test = split(0)
g = torch.Generator().manual_seed(0)

def fresh():
    torch.manual_seed(0)
    return small_cnn()

def run(x, y, epochs=20, **kw):
    return train(fresh(), x, y, epochs=epochs, **kw)

def report(name, value, healthy):
    print(f"{name:<46}{value:<18}{'as it should be' if healthy else 'ALARM'}")

# region checks
# 1 before the first step: no better than guessing
with torch.no_grad():
    loss = F.cross_entropy(fresh()(X[rows]), Y[rows]).item()
even = math.log(10)
report(f"1 loss at step 0, ln 10 = {even:.3f}", f"{loss:.3f}", abs(loss - even) < 0.1)

# 2 one batch of eight must be learnt by heart
net, last = fresh(), []
train(net, X[rows[:8]], Y[rows[:8]], 200, each=lambda e, mean, _: last.append(mean))
left = last[-1] / last[0]
report("2 eight images, 200 steps: loss left", f"{left:.2%}", left < 0.01)

# 3 without the image nothing can be known
net = run(torch.zeros_like(X[rows]), Y[rows], epochs=5)
k = right(net, torch.zeros_like(X[test]), Y[test])
report("3 images all zero: test", f"{k / 360:.2f}", k / 360 < 0.2)

# 4 labels shuffled among the training images: nothing to learn that holds elsewhere
wrong = Y[rows][torch.randperm(len(rows), generator=g)]
net = run(X[rows], wrong, epochs=60)
learnt, k = right(net, X[rows], wrong) / len(rows), right(net, X[test], Y[test])
report("4 labels shuffled: test", f"{k / 360:.2f}", k / 360 < 0.2)
print("  and yet it has learnt most of the wrong labels:", learnt > 0.5)

# 5 the same image on both sides
pixels = {tuple(v) for v in X[rows].flatten(1).tolist()}
double = sum(tuple(v) in pixels for v in X[test].flatten(1).tolist())
report("5 test images also in training", str(double), double == 0)

# 6 the order in which images are given must not matter, nor their company
net = run(X[rows], Y[rows])
with torch.no_grad():
    alone = torch.cat([net(x[None]) for x in X[test[:50]]])
    gap = (alone - net(X[test])[:50]).abs().max().item()
value = "below 1e-4" if gap < 1e-4 else f"{gap:.1e}"
report("6 alone or in a batch: largest difference", value, gap < 1e-4)
# endregion
