"""Round a digits classifier: bits, rulers, and the same function written badly."""
import torch
from digits_net import accuracy, forward, train, xb, yb


# region quantise
def quantise(w, bits, group="tensor", affine=False):     # w: (out, in)
    """To a grid and back; one scale for all, for each row, or for `group` weights."""
    rows = {"tensor": w.reshape(1, -1), "row": w}.get(group)
    rows = w.reshape(-1, group) if rows is None else rows
    if affine:                                           # 0 .. 2^b - 1, zero at z
        low = rows.amin(1, keepdim=True).clamp(max=0)
        s = (rows.amax(1, keepdim=True).clamp(min=0) - low) / (2 ** bits - 1)
        z = torch.round(-low / s)
        q = (torch.round(rows / s) + z).clamp(0, 2 ** bits - 1)
        return ((q - z) * s).reshape(w.shape)
    s = rows.abs().amax(1, keepdim=True) / (2 ** (bits - 1) - 1)
    return (torch.round(rows / s) * s).reshape(w.shape)
# endregion


KINDS = {"per tensor": ("tensor", False), "per tensor, affine": ("tensor", True),
         "per row": ("row", False), "groups of 16": (16, False)}


def rounded(net, bits, group, affine=False):
    return [(quantise(w, bits, group, affine), b) for w, b in net]


def table(net):
    for name, (group, affine) in KINDS.items():
        scores = [accuracy(rounded(net, b, group, affine)) for b in (8, 6, 4, 3, 2)]
        print(f"{name:18}", *(f"{score:7.1f}" for score in scores))


def with_activations(net, bits):                         # one scale for all of a layer
    h = xb
    for i, (w, b) in enumerate(net):
        h = quantise(h, bits) @ w.T + b
        h = h.relu() if i < 2 else h
    return (h.argmax(1) == yb).double().mean().item() * 100


if __name__ == "__main__":
    net = train([64, 64, 64, 10])
    print(f"not rounded: {accuracy(net):.1f} %")
    print("bits                     8       6       4       3       2")
    table(net)
    # region outlier
    k = torch.ones(64)
    k[::16] = 40.0                                       # 4 of 64 hidden units
    (w0, b0), (w1, b1), last = net
    bad = [(w0 * k[:, None], b0 * k), (w1 / k, b1), last]    # relu(k z) / k = relu(z)
    gap = (forward(net, xb) - forward(bad, xb)).abs().max()
    # endregion
    print(f"\nfour units x 40, logits moved by less than 0.001: {bool(gap < 1e-3)}")
    table(bad)
    for name, n in (("as trained", net), ("four units x 40", bad)):
        scores = [with_activations(rounded(n, 8, "row"), bits) for bits in (8, 6, 4)]
        print(f"activations rounded too, {name:16}", *(f"{s:6.1f}" for s in scores))
