"""Depth without and with the two pieces that made it trainable: residual connections and normalisation."""
import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.set_num_threads(1)
x, y = load_digits(return_X_y=True)
x, y = torch.tensor(x, dtype=torch.float32) / 16, torch.tensor(y)
train, test = slice(0, 1200), slice(1200, None)


# region layer
class Layer(nn.Module):
    def __init__(self, width, residual, norm):
        super().__init__()
        self.residual, self.norm = residual, nn.LayerNorm(width) if norm else nn.Identity()
        self.linear = nn.Linear(width, width)

    def forward(self, h):
        out = torch.relu(self.linear(self.norm(h)))
        return h + out if self.residual else out
# endregion


def stack(depth, residual, norm, width=48):
    return nn.Sequential(nn.Linear(64, width), *[Layer(width, residual, norm) for _ in range(depth)], nn.LayerNorm(width) if norm else nn.Identity(), nn.Linear(width, 10))


print("first layer's gradient over the last one's, and test accuracy after 300 steps")
for name, residual, norm in (("plain", False, False), ("norm only", False, True), ("residual only", True, False), ("residual + norm", True, True)):
    line = f"{name:16}"
    for depth in (4, 32):
        torch.manual_seed(0)
        net = stack(depth, residual, norm)
        loss = nn.functional.cross_entropy(net(x[train]), y[train])
        loss.backward()
        first, last = net[1].linear.weight.grad.norm(), net[depth].linear.weight.grad.norm()
        ratio = float(first / last)
        optimiser = torch.optim.Adam(net.parameters(), 1e-3)
        for step in range(300):
            rows = torch.randint(1200, (64,))
            loss = nn.functional.cross_entropy(net(x[rows]), y[rows])
            optimiser.zero_grad(); loss.backward(); optimiser.step()
        right = (net(x[test]).argmax(1) == y[test]).float().mean()
        line += f"   {depth:2} layers: {ratio:7.1e} {right:6.1%}"
    print(line)
