"""A network copied around on the web: its numbers 32*7*7 do not belong to its layers. What really happens."""
import torch
from torch import nn

torch.manual_seed(0)

# region net
class SimpleCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 32, 3, 1)
        self.pool = nn.MaxPool2d(2, 2)
        self.fc = nn.Linear(32 * 7 * 7, 10)
    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        return self.fc(x.view(-1, 32 * 7 * 7))

net = SimpleCNN()
for size in (64, 49):
    try:
        out = net(torch.randn(size, 1, 28, 28))
        print(f"batch {size}: no error, {len(out)} answers for {size} images")
        nn.functional.cross_entropy(out, torch.zeros(size, dtype=torch.long))
    except (RuntimeError, ValueError) as error:
        print(f"batch {size}: {type(error).__name__}: {error}")
# endregion

def attempt(name, run):
    try:
        run()
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")

def placeholder_loader():
    train_loader = ...                     # as printed: three dots where the data should be
    for images, labels in train_loader: pass

def evaluation():
    for images, labels in test_loader: pass    # never defined

attempt("train loop", placeholder_loader)
attempt("evaluation", evaluation)
