"""Four points no straight line can separate: a perceptron against two layers."""
import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.tensor([[0., 0], [0, 1], [1, 0], [1, 1]])
y = torch.tensor([0., 1, 1, 0])


# region perceptron
w, b, best, visited = torch.zeros(2), 0.0, 0, 0
for _ in range(1000):                       # Rosenblatt's rule: move only on a mistake
    for xi, yi in zip(x, y):
        said = float(w @ xi + b > 0)
        w, b = w + (yi - said) * xi, b + (yi - said)
    best = max(best, int((((x @ w + b) > 0).float() == y).sum()))
print(f"perceptron: best of 1000 rounds {best}/4 right, weights now {w.tolist()}, bias {float(b)}")
# endregion

# region two-layers
grid = torch.arange(-3, 3.01, 0.25)
lines = sum(torch.equal((x @ torch.stack([a, c]) + d > 0).float(), y) for a in grid for c in grid for d in grid)
print(f"lines among {len(grid) ** 3} that separate them: {lines}")

net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
optimiser = torch.optim.Adam(net.parameters(), 0.05)
for step in range(300):
    loss = nn.functional.binary_cross_entropy_with_logits(net(x).squeeze(1), y)
    optimiser.zero_grad(); loss.backward(); optimiser.step()
size = sum(p.numel() for p in net.parameters())
print(f"two layers, {size} parameters:", torch.sigmoid(net(x)).squeeze(1).detach().numpy().round(3))
# endregion
