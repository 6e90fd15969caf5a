"""Gradient accumulation: equal to the large batch to the last digits, and three ways in which it is not."""
import torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X / 16 - 0.5)[:64], torch.tensor(y)[:64]
loss = torch.nn.functional.cross_entropy

# region accumulate
def gradient(norm, sizes, scale):
    """One gradient from micro-batches of these sizes; `scale` weighs each loss."""
    torch.manual_seed(0)
    first, last = torch.nn.Linear(64, 32), torch.nn.Linear(32, 10)
    layers = [first] + [norm] * bool(norm) + [torch.nn.Tanh(), last]
    model = torch.nn.Sequential(*layers).double()
    for x, t in zip(X.split(sizes), y.split(sizes)):
        (loss(model(x), t) * scale(len(t), sum(sizes))).backward()   # .grad adds up
    return torch.cat([p.grad.flatten() for p in model.parameters()])

def compare(name, norm, sizes, scale):
    large = gradient(norm() if norm else None, [64], lambda own, all: 1)
    small = gradient(norm() if norm else None, sizes, scale)
    gap = ((small - large).norm() / large.norm()).item()
    print(f"{name:<44}", "equal, gap below 1e-14" if gap < 1e-14 else f"gap {gap:.3f}")

even, uneven = [16] * 4, [58, 2, 2, 2]
quarter, share = lambda own, all: 1 / 4, lambda own, all: own / all
compare("4 x 16, each loss divided by 4", None, even, quarter)
compare("4 x 16, forgot to divide", None, even, lambda own, all: 1)
compare("4 x 16, BatchNorm", lambda: torch.nn.BatchNorm1d(32), even, share)
compare("4 x 16, LayerNorm", lambda: torch.nn.LayerNorm(32), even, share)
compare("58 + 2 + 2 + 2, mean of the four means", None, uneven, quarter)
compare("58 + 2 + 2 + 2, weighted by their counts", None, uneven, share)
# endregion
