"""Fair and unfair races on sklearn's digits, and what the next trial of a sweep is worth."""
import numpy as np, torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)     # a run of thousands of steps magnifies rounding
X, y = load_digits(return_X_y=True)
order = np.random.RandomState(0).permutation(len(X))
X, y = torch.tensor(X[order] / 16 - 0.5), torch.tensor(y[order])
cross_entropy = torch.nn.functional.cross_entropy

# region race
def race(kind, rates, steps=300, batch=32, seed=0):
    """Validation loss for each rate; networks 64-32-10 train side by side."""
    n, draw = len(rates), torch.Generator().manual_seed(seed)
    rate = torch.as_tensor(rates)[:, None, None]
    shapes = (64, 32), (1, 32), (32, 10), (1, 10)
    p = [torch.randn(n, a, b, generator=draw) * (a > 1) * a ** -0.5 for a, b in shapes]
    for q in p: q.requires_grad_()
    m, v = ([torch.zeros_like(q) for q in p] for _ in range(2))
    net = lambda x: torch.relu(x @ p[0] + p[1]) @ p[2] + p[3]
    for t in range(1, steps + 1):
        pick = torch.randint(1200, (n, batch), generator=draw)
        loss = cross_entropy(net(X[pick]).transpose(1, 2), y[pick]) * n
        for q, g, a, b in zip(p, torch.autograd.grad(loss, p), m, v):
            if kind == "momentum": a.mul_(0.9).add_(g); step = a
            else:
                a.mul_(0.9).add_(g, alpha=0.1)
                b.mul_(0.999).add_(g * g, alpha=0.001)
                step = a / (1 - 0.9 ** t) / ((b / (1 - 0.999 ** t)).sqrt() + 1e-8)
            q.data -= rate * (1 - (t - 1) / steps) * step       # linear decay to 0
    with torch.no_grad():
        logits = net(X[1200:].expand(n, -1, -1)).transpose(1, 2)
        losses = cross_entropy(logits, y[1200:].expand(n, -1), reduction="none")
    return np.nan_to_num(losses.mean(1).numpy(), nan=np.inf)

grid = 10.0 ** np.arange(-4, 0.51, 0.5)
for kind in ("momentum", "adam"):
    print(f"{kind:<9}" + "".join(f"{r:>7.0e}" for r in grid))
    table = np.median([race(kind, grid, seed=s) for s in range(5)], 0)
    print(f"{'loss':<9}" + "".join(f"{l:>7.2f}" for l in table))
again = race("adam", [0.01] * 40, seed=7)
print(f"adam at 0.01, 40 seeds: mean {again.mean():.4f}, "
      f"standard deviation {again.std():.4f}")
drawn = 10 ** np.random.RandomState(1).uniform(-4, 0, 200)
trials, rank = np.sort(race("adam", drawn, seed=9)), np.arange(200)
for n in (1, 2, 4, 8, 16, 32, 64):                    # expected best of n random rates
    weight = ((200 - rank) / 200) ** n - ((199 - rank) / 200) ** n
    print(f"best of {n:>2} random rates: expected loss {(weight * trials).sum():.4f}")
# endregion
