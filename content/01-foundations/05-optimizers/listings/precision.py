"""fp16 runs out of range, bf16 runs out of digits: both shown, and what saves each."""
import torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X / 16 - 0.5, dtype=torch.float32), torch.tensor(y)

# region precision
for kind in (torch.float16, torch.bfloat16, torch.float32):
    i = torch.finfo(kind)
    print(f"{str(kind)[6:]:<9} max {i.max:.3g}  smallest normal {i.tiny:.3g}  "
          f"next after 1: {1 + i.eps:.8g}")

# 1 A trained network's gradients, rounded to fp16 with and without a loss scale
torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.Tanh(),
                            torch.nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(2000):
    optimizer.zero_grad()
    torch.nn.functional.cross_entropy(model(X), y).backward()
    optimizer.step()
g = torch.cat([p.grad.flatten() for p in model.parameters()])
g = g[g != 0]
for scale in (1, 2 ** 8, 2 ** 16, 2 ** 36):
    h = (g * scale).half()
    lost, over = (h == 0).float().mean(), h.isinf().float().mean()
    print(f"loss x 2^{scale.bit_length() - 1:<2}: {lost:6.1%} of the gradients become 0, "
          f"{over:6.1%} overflow")

# 2 A weight of 1 that should shrink by 0.001 a step, 500 times
for kind in (torch.bfloat16, torch.float16, torch.float32):
    w = torch.tensor(1.0, dtype=kind)
    for _ in range(500): w = w - torch.tensor(0.001, dtype=kind)
    print(f"{str(kind)[6:]:<9} after 500 steps of 0.001: {w.item():.4f}")
# endregion
