"""How many steps and samples to one training loss, for batches of 1 to 512, each at its own best rate."""
import numpy as np
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
X = np.hstack([X / 16 - 0.5, np.ones((len(X), 1))]).astype(np.float32)
target, rates, seeds = 0.2, 2.0 ** np.arange(-1, 5), 5

# region batch
def softmax(z):
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)

def steps_to_target(B, limit=20000):
    """Softmax regression by plain SGD, all rates and seeds side by side: median, best rate."""
    rng = np.random.RandomState(B)
    rate = np.repeat(rates, seeds)[:, None, None].astype(np.float32)
    W, first = np.zeros((len(rate), 65, 10), np.float32), np.full(len(rate), np.inf)
    t, check = 0, 1
    while t < limit and np.isinf(np.median(first.reshape(-1, seeds), 1)).all():
        while t < check:
            pick = rng.randint(len(X), size=(len(rate), B))
            error = softmax(X[pick] @ W)
            error[np.arange(len(rate))[:, None], np.arange(B), y[pick]] -= 1
            W -= rate / B * (X[pick].transpose(0, 2, 1) @ error)
            t += 1
        p = softmax(X[::3] @ W)[:, np.arange(len(X[::3])), y[::3]]
        below = -np.log(p + 1e-9).mean(1) <= target
        first = np.where(np.isinf(first) & below, t, first)
        check = t + max(1, t // 25)                   # look again after 4% more steps
    median = np.median(first.reshape(-1, seeds), 1)
    return int(median.min()), rates[median.argmin()]
# endregion

rows = []
for B in 2 ** np.arange(0, 10):
    steps, best = steps_to_target(int(B))
    rows.append((B, steps, B * steps))
    print(f"batch {B:>5}: best rate {best:<8.4g} steps {steps:>5}  samples {B * steps:>6}")
B, S, E = np.array(rows, float).T                       # fit S = S_min (1 + B_crit / B)
slope, floor = np.polyfit(1 / B, S, 1, w=1 / S)
print(f"S_min {floor:.0f} steps, E_min {slope:.0f} samples, B_crit = E_min / S_min = {slope / floor:.0f}")
