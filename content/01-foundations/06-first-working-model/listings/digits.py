"""The digits that ship with scikit-learn, the chapter's two networks, one training loop: shared by the other listings."""
import math
import torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
nn, F = torch.nn, torch.nn.functional

# region data
digits = load_digits()                                              # no download
X = torch.tensor(digits.images, dtype=torch.float32)[:, None] / 16  # (1797, 1, 8, 8)
Y = torch.tensor(digits.target)                                     # (1797,), 0..9
assert X.shape == (1797, 1, 8, 8) and (X.min(), X.max()) == (0, 1)
assert Y.dtype == torch.int64 and len(Y.unique()) == 10

def split(seed):
    """Three disjoint sets of row numbers: train 1150, validation 287, test 360."""
    rows = torch.randperm(len(X), generator=torch.Generator().manual_seed(seed))
    return rows[647:], rows[360:647], rows[:360]
# endregion

# region small
def small_cnn():
    return nn.Sequential(                                 # (B, 1, 8, 8)
        nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(),         # (B, 8, 8, 8)
        nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(),        # (B, 16, 8, 8)
        nn.MaxPool2d(2), nn.Flatten(),                    # (B, 16, 4, 4) -> (B, 256)
        nn.Linear(256, 10))                               # (B, 10): logits
# endregion

# region repaired
def repaired_cnn():
    return nn.Sequential(                                 # (B, 1, 28, 28)
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),  # (B, 32, 26, 26) -> 13 x 13
        nn.Flatten(), nn.Linear(32 * 13 * 13, 10))        # (B, 5408) -> (B, 10)
# endregion

def enlarged(x):
    """8x8 to the 28x28 that the second network wants."""
    return F.interpolate(x, size=(28, 28), mode="bilinear", align_corners=False)

# region train
def train(net, x, y, epochs=20, rate=3e-3, seed=0, each=lambda *_: None):
    shuffle = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=rate)
    for epoch in range(1, epochs + 1):
        net.train()
        total = 0.0
        for batch in torch.randperm(len(x), generator=shuffle).split(32):
            loss = F.cross_entropy(net(x[batch]), y[batch])  # logits, class numbers
            optimizer.zero_grad(); loss.backward(); optimizer.step()
            total += loss.item() * len(batch)                # the last one is smaller
        each(epoch, total / len(x), loss.item())
    return net

def right(net, x, y):
    """How many of the images are classified correctly."""
    net.eval()
    with torch.no_grad():
        return (net(x).argmax(1) == y).sum().item()
# endregion

def wilson(k, n, z=1.96):
    """95% interval of a share, Wilson 1927."""
    p, d = k / n, 1 + z * z / n
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return (p + z * z / (2 * n)) / d - half, (p + z * z / (2 * n)) / d + half

if __name__ == "__main__":
    ink = X.sum((1, 2, 3)) * 16
    print("images", tuple(X.shape), "labels", Y.bincount().tolist())
    print("every top and bottom row has ink:", bool((X[:, 0, [0, 7]].sum(2) > 0).all()))
    edge = (X[:, 0, :, [0, 7]].sum((1, 2)) == 0).float().mean().item()
    print(f"leftmost and rightmost columns empty: {edge:.0%}")
    print(f"ink per image: mean {ink.mean():.0f} of 1024 fine pixels")
    print("train, validation, test:", [len(s) for s in split(0)])
