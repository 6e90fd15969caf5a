"""RNN, LSTM and GRU written out, and checked against PyTorch."""
import numpy as np
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
d, H = 3, 4


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# region cells
def rnn(x, h, W, U, b):
    """h' = tanh(Wx + Uh + b): what goes on is the hidden state, not the output."""
    return np.tanh(W @ x + U @ h + b)


def lstm(x, h, c, W, U, b):
    """Rows of W, U, b: input, forget, candidate, output, H rows each."""
    i, f, g, o = np.split(W @ x + U @ h + b, 4)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)        # the cell is added to
    return sigmoid(o) * np.tanh(c), c


def gru(x, h, W, U, bx, bh):
    """Rows: reset, update, candidate. As in PyTorch, r multiplies U h + b."""
    (rx, zx, nx), (rh, zh, nh) = np.split(W @ x + bx, 3), np.split(U @ h + bh, 3)
    r, z = sigmoid(rx + rh), sigmoid(zx + zh)
    n = np.tanh(nx + r * nh)
    return (1 - z) * n + z * h
# endregion


def weights(cell):
    return [p.detach().numpy() for p in (cell.weight_ih, cell.weight_hh, cell.bias_ih,
                                         cell.bias_hh)]


xs = torch.randn(50, d)
for name, cell in (("RNN", torch.nn.RNNCell(d, H)), ("LSTM", torch.nn.LSTMCell(d, H)),
                   ("GRU", torch.nn.GRUCell(d, H))):
    W, U, bx, bh = weights(cell)
    h = c = np.zeros(H)
    state = None
    for x in xs:
        state = cell(x[None], state)
        if name == "LSTM":
            h, c = lstm(x.numpy(), h, c, W, U, bx + bh)
        elif name == "RNN":
            h = rnn(x.numpy(), h, W, U, bx + bh)
        else:
            h = gru(x.numpy(), h, W, U, bx, bh)
    theirs = (state[0] if name == "LSTM" else state)[0].detach().numpy()
    count = sum(p.numel() for p in cell.parameters())
    print(f"{name:4s} after 50 steps, agrees to 1e-6: {np.abs(h - theirs).max() < 1e-6}, "
          f"{count} parameters")

for name in ("RNN", "LSTM", "GRU"):
    cell = getattr(torch.nn, name)(128, 256)
    print(f"{name:4s} 128 -> 256: {sum(p.numel() for p in cell.parameters()):,} parameters")
