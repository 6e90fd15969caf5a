"""Weight decay in SGD, as L2 inside Adam, and decoupled (AdamW): the same lambda, three effects."""
import numpy as np

# region decay
rate, decay, steps = 1e-3, 0.1, 5000
noise = np.array([0.01, 1.0, 100.0])        # size of a weight's gradient; its mean is 0
rng = np.random.RandomState(0)

def train(kind):
    w = np.ones((3, 2000))                  # three kinds of weight, 2000 of each
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t in range(1, steps + 1):
        signs = rng.choice([-1.0, 1.0], (3, 1000))
        g = noise[:, None] * np.hstack([signs, -signs])       # mean exactly 0
        if kind != "adamw": g = g + decay * w                 # L2: into the gradient
        if kind == "sgd": w = w - rate * g; continue
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        if kind == "adamw": w = w * (1 - rate * decay)        # decoupled
        w = w - rate * (m / (1 - 0.9 ** t)) / (np.sqrt(v / (1 - 0.999 ** t)) + 1e-8)
    return w.mean(1)

print("gradient size       ", noise)
for kind in ("sgd", "adam + L2", "adamw"):
    print(f"{kind:<9} mean weight", train(kind).round(2))
print("exp(-rate * decay * steps) =", round(float(np.exp(-rate * decay * steps)), 2))
# endregion
