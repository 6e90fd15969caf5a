"""Shape, parameters and receptive field of every layer: by formula, then by asking PyTorch."""
import torch
from torch import nn
from digits import repaired_cnn, small_cnn

number = lambda v: v if isinstance(v, int) else v[0]     # PyTorch keeps 3 or (3, 3)

# region walk
def walk(net, shape):
    """Layer by layer: (name, shape, parameters, receptive field)."""
    field, jump = 1, 1                               # in pixels of the input
    for layer in net:
        if isinstance(layer, (nn.Conv2d, nn.MaxPool2d)):
            k, s, p = map(number, (layer.kernel_size, layer.stride, layer.padding))
            side = (shape[1] + 2 * p - k) // s + 1
            shape = (getattr(layer, "out_channels", shape[0]), side, side)
            field, jump = field + (k - 1) * jump, jump * s
        elif isinstance(layer, nn.Flatten):
            shape = (shape[0] * shape[1] * shape[2],)
        elif isinstance(layer, nn.Linear):
            wanted = (layer.in_features,)
            assert shape == wanted, f"{shape} arrives, {wanted} declared"
            shape = (layer.out_features,)
        count = sum(w.numel() for w in layer.parameters())
        yield type(layer).__name__, shape, count, field if len(shape) == 3 else None
# endregion

for name, net, side in (("small", small_cnn(), 8), ("repaired", repaired_cnn(), 28)):
    x, total = torch.zeros(1, 1, side, side), 0
    print(f"{name}: input {tuple(x.shape[1:])}")
    for layer, (kind, shape, count, field) in zip(net, walk(net, (1, side, side))):
        x = layer(x)
        assert tuple(x.shape[1:]) == shape                # the formula and PyTorch agree
        total += count
        if kind != "ReLU":
            print(f"  {kind:<9} {' x '.join(map(str, shape)):<12} parameters {count:<6} field {field or 'all'}")
    print(f"  total {total}")

try:
    list(walk(nn.Sequential(nn.Conv2d(1, 32, 3), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(1568, 10)), (1, 28, 28)))
except AssertionError as error:
    print("the copied net:", error)
