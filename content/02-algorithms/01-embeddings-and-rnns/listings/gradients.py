"""How much of a change at step 1 is left after T steps: ||dh_T/dh_0||, measured."""
import numpy as np
import torch

torch.manual_seed(0)
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
H, T = 32, 100
x = torch.randn(T, 1, H) * 0.5


def norms(step, start, at):
    """Spectral norm of d state_t / d state_0 at the steps in `at`, one backward a row."""
    s0 = torch.zeros(start, requires_grad=True)
    state, kept = s0[None], {}
    for t in range(1, T + 1):
        state = step(x[t - 1], state)
        if t in at:
            kept[t] = state
    out = []
    for t in at:
        rows = [torch.autograd.grad(kept[t][0, i], s0, retain_graph=True)[0]
                for i in range(start)]
        out.append(torch.linalg.matrix_norm(torch.stack(rows), 2).item())
    return out


# region cases
def plain(radius, act):
    """Recurrent matrix = radius × orthogonal: scales every direction alike."""
    U = radius * torch.linalg.qr(torch.randn(H, H))[0]
    return lambda x, h: act(0.3 * x + h @ U.T)


def gated(kind, bias):
    """LSTM whose forget gate, or GRU whose update gate, has this bias."""
    cell = getattr(torch.nn, kind)(H, H)
    gate = slice(H, 2 * H)
    with torch.no_grad():
        for b in (cell.bias_ih, cell.bias_hh):
            b[gate] = 0
        cell.bias_ih[gate] = bias
    if kind == "GRUCell":
        return H, lambda x, s: cell(x, s)
    # The state of an LSTM is h and c, side by side.
    return 2 * H, lambda x, s: torch.cat(cell(x, (s[:, :H], s[:, H:])), 1)
# endregion


at = [1, 10, 20, 50, 100]
print("step".ljust(24), *(f"{t:>9d}" for t in at))
for name, size, step in (
        ("linear, radius 0.9", H, plain(0.9, lambda z: z)),
        ("linear, radius 1.1", H, plain(1.1, lambda z: z)),
        ("tanh, radius 1.0", H, plain(1.0, torch.tanh)),
        ("tanh, radius 1.5", H, plain(1.5, torch.tanh)),
        ("LSTM, forget bias 0", *gated("LSTMCell", 0.0)),
        ("LSTM, forget bias 1", *gated("LSTMCell", 1.0)),
        ("LSTM, forget bias 5", *gated("LSTMCell", 5.0)),
        ("GRU, update bias 5", *gated("GRUCell", 5.0))):
    print(name.ljust(24), *(f"{v:9.1e}" for v in norms(step, size, at)))
