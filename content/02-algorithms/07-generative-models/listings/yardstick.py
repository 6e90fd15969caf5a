"""The digits, a small classifier, and the yardsticks: shared by the chapter's other listings."""
import numpy as np
import torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
nn, F = torch.nn, torch.nn.functional

# region data
digits = load_digits()                                        # ships with scikit-learn
mixed = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
X = torch.tensor(digits.images, dtype=torch.float32)[mixed][:, None] / 8 - 1
Y = torch.tensor(digits.target)[mixed]                        # X (1797, 1, 8, 8) in [-1, 1]
shown, held = X[:1297], X[1297:]                              # the models see only `shown`

def judge(seed=0, width=32):
    """A classifier whose last hidden layer has `width` features; it has seen `shown`."""
    torch.manual_seed(seed)
    net = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(512, width), nn.ReLU(), nn.Linear(width, 10))
    optimizer = torch.optim.Adam(net.parameters(), 2e-3)
    for _ in range(12):
        for rows in torch.randperm(1297).split(64):
            optimizer.zero_grad()
            F.cross_entropy(net(shown[rows]), Y[rows]).backward()
            optimizer.step()
    return net.eval()
# endregion

# region measure
@torch.no_grad()
def features(net, images):                                    # (n, 1, 8, 8) -> (n, 32)
    return net[:-2](images).double().numpy()

def frechet(a, b):
    """|m-n|^2 + tr(S + T - 2(ST)^(1/2)) of the Gaussians fitted to the rows."""
    (m, S), (n, T) = ((v.mean(0), np.cov(v, rowvar=False)) for v in (a, b))
    size, axes = np.linalg.eigh(S)
    root = (axes * np.sqrt(size.clip(0))) @ axes.T            # square root of S
    cross = np.sqrt(np.linalg.eigvalsh(root @ T @ root).clip(0)).sum()
    return ((m - n) ** 2).sum() + np.trace(S) + np.trace(T) - 2 * cross

@torch.no_grad()
def counts(net, images):                                      # how many of each digit
    return np.bincount(net(images).argmax(1).numpy(), minlength=10)
# endregion

def letters(image):
    """8x8 pixels in [-1, 1] -> 64 letters, a black to p white; the figures read them."""
    return "".join("abcdefghijklmnop"[int(v)] for v in ((image.flatten() + 1) * 7.5).round())

def report(seed, step, net, images):
    """One line: distance to the held-out digits, and the shares in per cent of 0 to 9."""
    distance = frechet(features(net, images), features(net, held))
    shares = 100 * counts(net, images) / len(images)
    print(f"seed {seed} step {step:4d} distance {distance:4.0f} shares",
          *(f"{share:.0f}" for share in shares))

if __name__ == "__main__":
    net = judge()
    right = (net(held).argmax(1) == Y[1297:]).sum().item()
    print(f"{len(X)} digits: {len(shown)} shown, {len(held)} held out")
    print(f"the judge reads {right} of {len(held)} held-out digits")
    print(f"shown against held out: {frechet(features(net, shown), features(net, held)):.1f}")
    print("held out, each digit:", *counts(net, held))
    for image in held[:12]:
        print("held out:", letters(image))
