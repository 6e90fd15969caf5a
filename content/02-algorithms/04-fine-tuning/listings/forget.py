"""A reader of upright digits learns turned ones: what is left of the old task."""
import torch
from sklearn.datasets import load_digits
from torch.nn import functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)   # so that a rerun rounds to the same digits
X, Y = load_digits(return_X_y=True)
X, Y = torch.tensor(X / 16 - 0.5, dtype=torch.float64), torch.tensor(Y)
turned = X.view(-1, 8, 8).rot90(1, (1, 2)).reshape(-1, 64)
old, new, test = slice(0, 700), slice(700, 900), slice(900, None)

def forward(P, x, lora=None):
    for i in (0, 2, 4):
        W = P[i] + (lora[i] @ lora[i + 1] if lora and i < 4 else 0)
        x = x @ W + P[i + 1]
        if i < 4: x = x.relu()
    return x

def fit(trained, loss, rate, steps):
    for p in trained: p.requires_grad_()
    optimizer = torch.optim.Adam(trained, rate)
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = rate * (1 - step / steps)
        optimizer.zero_grad(); loss().backward(); optimizer.step()

def base(seed):
    torch.manual_seed(seed)
    P = [p for i, o in ((64, 64), (64, 64), (64, 10))
         for p in (torch.randn(i, o) * (2 / i) ** .5, torch.zeros(o))]
    fit(P, lambda: F.cross_entropy(forward(P, X[old]), Y[old]), 3e-3, 300)
    return [p.detach() for p in P]

# region forget
def right(P, x, lora=None):
    with torch.no_grad():
        guess = forward(P, x[test], lora).argmax(1)
        return (guess == Y[test]).double().mean().item()

def tune(P, rank=0, rehearsal=0, rate=3e-3):
    """200 turned images, `rehearsal` old ones with them; rank 0 trains all weights."""
    P, lora = [p.clone() for p in P], None
    if rank:
        lora = [torch.randn(64, rank) / 8, torch.zeros(rank, 64)] * 2
        lora = [p.clone() for p in lora]
    pick = torch.randperm(700)[:rehearsal]
    x, y = torch.cat([turned[new], X[old][pick]]), torch.cat([Y[new], Y[old][pick]])
    fit(lora or P, lambda: F.cross_entropy(forward(P, x, lora), y), rate, 300)
    return right(P, X, lora), right(P, turned, lora)

ways = {
    "all weights": {}, "all, a tenth of the rate": {"rate": 3e-4},
    "LoRA, rank 16": {"rank": 16}, "LoRA, rank 2": {"rank": 2},
    "all, 10 old images": {"rehearsal": 10}, "all, 50 old images": {"rehearsal": 50},
    "all, 200 old images": {"rehearsal": 200},
    "LoRA 16, 50 old images": {"rank": 16, "rehearsal": 50},
}
bases = [base(seed) for seed in range(5)]
results = {"before": [(right(P, X), right(P, turned)) for P in bases]}
results |= {name: [tune(P, **how) for P in bases] for name, how in ways.items()}
print(f"{'five seeds':<26}{'upright':>11}{'turned':>13}")
for name, pairs in results.items():
    v = torch.tensor(pairs)
    cells = [f"{m:>7.2f} ±{s:.2f}" for m, s in zip(v.mean(0), v.std(0))]
    print(f"{name:<26}" + "".join(cells))
# endregion
