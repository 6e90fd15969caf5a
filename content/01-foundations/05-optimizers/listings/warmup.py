"""Adam on a deep tanh network, with and without a warm-up: it widens the range of usable rates."""
import math, torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)     # a run of thousands of steps magnifies rounding
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X / 16 - 0.5), torch.tensor(y)
cross_entropy = torch.nn.functional.cross_entropy

# region warmup
def train(peak, warm, steps=400, seeds=4, batch=32):
    """Mean loss of four networks with eight hidden layers."""
    draw, widths, p = torch.Generator().manual_seed(0), [64] + [32] * 8 + [10], []
    for a, b in zip(widths, widths[1:]):
        p.append(torch.randn(seeds, a, b, generator=draw) * a ** -0.5)
        p.append(torch.zeros(seeds, 1, b))
    for q in p: q.requires_grad_()
    def net(x):
        for W, b in zip(p[:-2:2], p[1:-2:2]): x = torch.tanh(x @ W + b)
        return x @ p[-2] + p[-1]
    optimizer = torch.optim.Adam(p)
    for t in range(steps):
        cosine = (1 + math.cos(math.pi * t / steps)) / 2
        for group in optimizer.param_groups:
            group["lr"] = peak * cosine * min(1, (t + 1) / warm)       # the warm-up
        pick = torch.randint(len(X), (seeds, batch), generator=draw)
        loss = cross_entropy(net(X[pick]).transpose(1, 2), y[pick])
        optimizer.zero_grad(); (loss * seeds).backward(); optimizer.step()
    with torch.no_grad():
        logits = net(X.expand(seeds, -1, -1)).transpose(1, 2)
        return cross_entropy(logits, y.expand(seeds, -1)).item()

band = lambda loss: "< 0.15" if loss < 0.15 else "< 0.5" if loss < 0.5 else "> 0.5"
print("peak rate          0.003    0.01    0.02    0.03")
for warm in (1, 100):
    losses = (train(peak, warm) for peak in (0.003, 0.01, 0.02, 0.03))
    print(f"warm-up {warm:>3} steps" + "".join(f"{band(loss):>8}" for loss in losses))
# endregion
