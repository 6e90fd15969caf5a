"""A three-layer digits classifier, trained in a second; the others import it."""
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch.nn.functional import cross_entropy

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)                   # every machine prints the same
x, y = load_digits(return_X_y=True)
xa, xb, ya, yb = train_test_split(                   # 1000 to train on, 797 to test
    torch.tensor(x / 16), torch.tensor(y), test_size=797, random_state=0, stratify=y)


# region net
def forward(net, h):                    # net: [(W (out, in), b (out)), ...]
    for w, b in net[:-1]:
        h = torch.relu(h @ w.T + b)
    w, b = net[-1]
    return h @ w.T + b


def train(widths, seed=0, loss=None, start=None, mask=None, steps=300):
    torch.manual_seed(seed)
    net = start or [(torch.randn(o, i) * (2 / i) ** 0.5, torch.zeros(o))
                    for i, o in zip(widths, widths[1:])]
    net = [tuple(t.clone().requires_grad_() for t in layer) for layer in net]
    objective = loss or (lambda f: cross_entropy(f(xa), ya))
    adam = torch.optim.Adam([t for layer in net for t in layer], 3e-3)
    masked = lambda: [(w * m, b) for (w, b), m in zip(net, mask)] if mask else net
    for _ in range(steps):
        adam.zero_grad()
        objective(lambda h: forward(masked(), h)).backward()
        adam.step()
    return [(w.detach(), b.detach()) for w, b in masked()]
# endregion


def accuracy(net):
    return (forward(net, xb).argmax(1) == yb).double().mean().item() * 100


if __name__ == "__main__":
    big = train([64, 64, 64, 10])
    size = sum(w.numel() for w, _ in big)
    print(f"{size} weights, test accuracy {accuracy(big):.1f} %")
