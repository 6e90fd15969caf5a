"""Three architectures of one size on the same digits: what each takes for granted about the data."""
import numpy as np
import torch
import torch.nn as nn
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

torch.set_num_threads(1)
SIDE = 12                                             # an 8 x 8 digit in a 12 x 12 field
pixels, labels = load_digits(return_X_y=True)


def placed(images, dy, dx):
    field = np.zeros((len(images), SIDE, SIDE), np.float32)
    field[:, dy:dy + 8, dx:dx + 8] = images.reshape(-1, 8, 8) / 16
    return torch.from_numpy(field).unsqueeze(1)


train_x, test_x, train_y, test_y = train_test_split(pixels, labels, test_size=0.4, random_state=0, stratify=labels)
train_y, test_y = torch.tensor(train_y), torch.tensor(test_y)
centre, shifted = placed(test_x, 2, 2), placed(test_x, 3, 1)     # one pixel down, one to the left
shuffle = torch.randperm(SIDE * SIDE, generator=torch.Generator().manual_seed(0))


# region models
class Patches(nn.Module):
    """A small vision Transformer: 16 patches of 3 x 3, one block, mean of the tokens."""
    def __init__(self, width=32):
        super().__init__()
        self.embed, self.place = nn.Conv2d(1, width, 3, stride=3), nn.Parameter(torch.randn(1, 16, width) * 0.02)
        self.block = nn.TransformerEncoderLayer(width, 4, 80, dropout=0, batch_first=True, norm_first=True)
        self.head = nn.Linear(width, 10)

    def forward(self, x):
        tokens = self.embed(x).flatten(2).transpose(1, 2) + self.place
        return self.head(self.block(tokens).mean(1))


def models():
    return {
        "MLP": nn.Sequential(nn.Flatten(), nn.Linear(144, 64), nn.ReLU(), nn.Linear(64, 10)),
        "CNN": nn.Sequential(
            nn.Conv2d(1, 12, 3, padding=1), nn.ReLU(), nn.Conv2d(12, 24, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(24, 32, 3, padding=1), nn.ReLU(), nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(32, 10)),
        "Transformer": Patches(),
    }
# endregion


def scrambled(x):
    """The same fixed permutation of pixels for every picture: no information is lost."""
    return x.flatten(1)[:, shuffle].view_as(x)


def accuracy(net, x):
    return (net(x).argmax(1) == test_y).float().mean().item()


def fit(net, x, y, steps=250):
    optimiser = torch.optim.Adam(net.parameters(), 4e-3)
    for step in range(steps):
        rows = torch.randint(len(x), (64,))
        loss = nn.functional.cross_entropy(net(x[rows]), y[rows])
        optimiser.zero_grad(); loss.backward(); optimiser.step()
    return net.eval()


print(f"{'':12} parameters  all data  100 digits  one pixel off  pixels scrambled")
for name in models():
    scores = []
    for seed in (0, 1):
        torch.manual_seed(seed)
        few = torch.randperm(len(train_x), generator=torch.Generator().manual_seed(seed))[:100]
        field = placed(train_x, 2, 2)
        whole = fit(models()[name], field, train_y)
        scores.append([accuracy(whole, centre), accuracy(fit(models()[name], field[few], train_y[few]), centre), accuracy(whole, shifted), accuracy(fit(models()[name], scrambled(field), train_y), scrambled(centre))])
    a, b, c, d = np.mean(scores, axis=0)
    size = sum(p.numel() for p in models()[name].parameters())
    print(f"{name:12} {size:10,}  {a:8.1%}  {b:10.1%}  {c:13.1%}  {d:16.1%}")
