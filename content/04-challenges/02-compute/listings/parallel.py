"""One training step on four imagined cards, cut three ways: same numbers."""
import numpy as np

CARDS, BATCH, WIDTH, HIDDEN = 4, 64, 32, 128
rng = np.random.default_rng(0)
x, y = rng.normal(size=(2, BATCH, WIDTH))
w1 = rng.normal(size=(WIDTH, HIDDEN)) / 6
w2 = rng.normal(size=(HIDDEN, WIDTH)) / 12
sent = 0                                       # numbers, all cards together


# region ring
def ring(parts):                               # every array -> the sum of all
    global sent
    n = len(parts)
    held = [np.array_split(p.ravel().copy(), n) for p in parts]
    for gather in (False, True):               # first add up, then hand round
        for step in range(n - 1):
            piece = [(i + gather - step) % n for i in range(n)]
            moving = [held[i][piece[i]].copy() for i in range(n)]
            for i, values in enumerate(moving):
                there = held[(i + 1) % n][piece[i]]
                there[:] = values if gather else there + values
                sent += values.size
    return [np.concatenate(h).reshape(parts[0].shape) for h in held]
# endregion


# region cut
def gradients(x, y, w1, w2):                   # squared error, one ReLU layer
    h = np.maximum(x @ w1, 0)
    error = 2 * (h @ w2 - y) / BATCH
    return x.T @ (error @ w2.T * (h > 0)), h.T @ error


def data_parallel():                           # cut the batch, add up gradients
    own = [gradients(a, b, w1, w2)
           for a, b in zip(np.split(x, CARDS), np.split(y, CARDS))]
    flat = [np.concatenate([g.ravel() for g in pair]) for pair in own]
    total = ring(flat)[0]
    return total[:w1.size].reshape(w1.shape), total[w1.size:].reshape(w2.shape)


def tensor_parallel():                         # cut the hidden layer
    cols, rows = np.split(w1, CARDS, axis=1), np.split(w2, CARDS, axis=0)
    h = [np.maximum(x @ c, 0) for c in cols]
    out = ring([a @ r for a, r in zip(h, rows)])[0]
    error = 2 * (out - y) / BATCH
    back = [error @ r.T * (a > 0) for a, r in zip(h, rows)]
    ring([b @ c.T for b, c in zip(back, cols)])   # for the layer below
    return (np.concatenate([x.T @ b for b in back], axis=1),
            np.concatenate([a.T @ error for a in h], axis=0))


def micro_batches():                           # what a pipeline does: in turns
    parts = [gradients(a, b, w1, w2)
             for a, b in zip(np.split(x, 8), np.split(y, 8))]
    return tuple(sum(g) for g in zip(*parts))
# endregion


alone = gradients(x, y, w1, w2)
print("way                 differs by   numbers sent by a card")
for way in (data_parallel, tensor_parallel, micro_batches):
    sent = 0
    worst = max(np.abs(a - b).max() for a, b in zip(way(), alone))
    print(f"{way.__name__:<18} {worst:11.0e} {sent / CARDS:14,.0f}")
both, share = w1.size + w2.size, 2 * (CARDS - 1) / CARDS
print(f"2(n-1)/n x parameters            {share * both:14,.0f}")
print(f"2(n-1)/n x batch x width x 2     {share * BATCH * WIDTH * 2:14,.0f}")
