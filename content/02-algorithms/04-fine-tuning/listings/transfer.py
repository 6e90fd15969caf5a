"""Two base networks, and ways to adapt each to a new task with n labelled images."""
import torch
from sklearn.datasets import load_digits
from torch.nn import functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)   # so that a rerun rounds to the same digits
X, Y = load_digits(return_X_y=True)
X, Y = torch.tensor(X / 16 - 0.5, dtype=torch.float64), torch.tensor(Y)
first = torch.arange(len(X)) < 900

# region tasks
tasks = {                 # images and labels of the base; of the new task
    "near": (first, Y, ~first, Y % 5),      # knows ten digits: sort them in five
    "far":  (Y < 5, Y, Y >= 5, Y - 5),      # has only seen 0-4: learn 5-9
}
# endregion
rates = torch.tensor([1e-3, 5e-3, 2e-2])

def pretrain(rows, labels, classes, seed=0, steps=400):
    """64-64-64-classes by Adam on every image in `rows`: the two hidden layers."""
    g = torch.Generator().manual_seed(seed)
    sizes = [(64, 64), (64, 64), (64, classes)]
    P = [p for i, o in sizes
         for p in (torch.randn(i, o, generator=g) * (2 / i) ** .5, torch.zeros(o))]
    for p in P: p.requires_grad_()
    optimizer = torch.optim.Adam(P, 3e-3)
    for _ in range(steps):
        h = (X[rows] @ P[0] + P[1]).relu()
        logits = (h @ P[2] + P[3]).relu() @ P[4] + P[5]
        loss = F.cross_entropy(logits, labels[rows])
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    return [p.detach().view(-1, 64) for p in P[:4]]

bases = {"near": pretrain(first, Y, 10), "far": pretrain(Y < 5, Y, 5)}

# region adapt
def adapt(task, way, n, seeds=6, steps=100, noise=0.0):
    """Test accuracy of each seed, at the rate that validates best; and the number
    of trained parameters. Seeds × rates are trained side by side."""
    _, _, rows, label = tasks[task]
    rows, M = rows.nonzero()[:, 0], seeds * len(rates)
    g = torch.Generator().manual_seed(n)
    order = torch.stack([rows[torch.randperm(len(rows), generator=g)]
                         for _ in range(seeds)]).repeat_interleave(len(rates), 0)
    train, held, test = order[:, :n], order[:, 320:470], order[:, 470:]
    normal = lambda i, o: torch.randn(M, i, o, generator=g) * (2 / i) ** .5
    zeros = lambda i, o: torch.zeros(M, i, o)
    W1, b1, W2, b2 = (p.expand(M, *p.shape).clone() for p in bases[task])
    if way == "scratch":
        W1, b1, W2, b2 = normal(64, 64), b1 * 0, normal(64, 64), b2 * 0
    W3, b3 = zeros(64, 5), zeros(1, 5)                        # always a new head
    trained, body = [W3, b3], [W1, b1, W2, b2]
    if way in ("scratch", "full"): trained += body
    if way.startswith("LoRA"):
        r = int(way[5:])
        A1, A2 = normal(64, r) / 2, normal(64, r) / 2
        B1, B2 = zeros(r, 64), zeros(r, 64)
        trained += [A1, A2, B1, B2]
    for p in trained: p.requires_grad_()

    def logits(x):
        U1, U2 = (W1 + A1 @ B1, W2 + A2 @ B2) if way[0] == "L" else (W1, W2)
        return ((x @ U1 + b1).relu() @ U2 + b2).relu() @ W3 + b3

    def right(rows):
        share = (logits(X[rows]).argmax(-1) == label[rows]).double().mean(1)
        return share.view(seeds, -1)

    x, y = X[train], label[train]
    spoilt = torch.rand(M, n, generator=g) < noise
    y = torch.where(spoilt, (y + 1 + torch.arange(n) % 4) % 5, y)
    optimizer, rate = torch.optim.Adam(trained, 1.0), rates.repeat(seeds)[:, None, None]
    for step in range(steps):
        before = [p.detach().clone() for p in trained]
        scores = logits(x).flatten(0, 1)
        loss = F.cross_entropy(scores, y.flatten(), reduction="sum") / n
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        with torch.no_grad():                # Adam's step is proportional to the rate
            for p, q in zip(trained, before):
                p.copy_(q + (p - q) * rate * (1 - step / steps))
    with torch.no_grad():
        best = right(held).mean(0).argmax()
        return right(test)[:, best], sum(p[0].numel() for p in trained)
# endregion
