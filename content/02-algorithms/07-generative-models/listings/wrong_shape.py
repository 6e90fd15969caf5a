"""The generator that went round: what it says when it is built, and the shapes that do come out."""
import torch
from torch import nn

z = torch.zeros(2, 100)

# region wrong
circulated = nn.Sequential(nn.Linear(100, 7 * 7 * 256), nn.Flatten(),
                           nn.Conv2d(256, 128, 5, stride=1, padding=2),
                           nn.Conv2d(128, 64, 5, stride=2, padding=2),
                           nn.Conv2d(64, 1, 5, stride=2, padding=2), nn.Tanh())
try:
    circulated(z)
except RuntimeError as error:
    print("as printed:", str(error).split(" to conv2d")[0])

def sizes(layers, x):
    """Height after each layer."""
    seen = [x.shape[-1]]
    for layer in layers:
        x = layer(x)
        seen.append(x.shape[-1])
    return " -> ".join(map(str, seen))

x = nn.Unflatten(1, (256, 7, 7))(circulated[0](z))
print("with a reshape, Conv2d stride 2 shrinks:", sizes(circulated[2:5], x))

up = lambda i, o: nn.ConvTranspose2d(i, o, 4, stride=2, padding=1)
print("ConvTranspose2d from 7:", sizes([up(256, 64), up(64, 1)], x))
x = torch.zeros(2, 256, 8, 8)
print("ConvTranspose2d from 8:", sizes([up(256, 64), up(64, 16), up(16, 8), up(8, 1)], x))
# endregion
