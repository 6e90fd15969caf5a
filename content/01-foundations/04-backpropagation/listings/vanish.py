"""How the length of delta changes on its way back through 30 layers of width 64."""
import numpy as np

depth, width, runs = 30, 64, 20
act = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z, a: a * (1 - a)),
    "tanh": (np.tanh, lambda z, a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda z, a: (z > 0) * 1.0),
}

# region backward
def delta_lengths(name, variance, seed):
    rng = np.random.RandomState(seed)
    f, slope = act[name]
    W = [rng.randn(width, width) * np.sqrt(variance / width) for _ in range(depth)]
    a, slopes = rng.randn(width), []
    for w in W:
        z = w @ a; a = f(z)
        slopes.append(slope(z, a))
    delta = rng.randn(width) * slopes[-1]                 # delta of the last layer
    lengths = [np.linalg.norm(delta)]
    for l in range(depth - 2, -1, -1):
        delta = (W[l + 1].T @ delta) * slopes[l]          # one Jacobian, transposed
        lengths.append(np.linalg.norm(delta))
    return np.array(lengths) / lengths[0]
# endregion

print("layers back " + "".join(f"{k:>9}" for k in (0, 5, 10, 15, 20, 25, 29)))
for name, variance in (("sigmoid", 1), ("tanh", 1), ("relu", 1), ("relu", 2), ("relu", 3)):
    lengths = np.exp(np.mean([np.log(delta_lengths(name, variance, s)) for s in range(runs)], 0))
    print(f"{name + ' ' + str(variance):<12}" + "".join(f"{lengths[k]:>9.1e}" for k in (0, 5, 10, 15, 20, 25, 29)))
