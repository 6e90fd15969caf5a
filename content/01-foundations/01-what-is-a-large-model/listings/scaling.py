"""A scaling law measured from end to end: ridge regression on features whose spectrum falls as a power law."""
import numpy as np
from scipy.optimize import least_squares

# region world
rng = np.random.default_rng(0)
WORLD, NOISE = 4096, 0.3                          # features that exist; what nobody can predict
spectrum = np.arange(1, WORLD + 1) ** -1.6        # variance of feature k
truth = rng.choice([-1.0, 1.0], size=WORLD)


def draw(count):
    x = rng.normal(size=(count, WORLD)) * np.sqrt(spectrum)
    return x, x @ truth + NOISE * rng.normal(size=count)


def loss(n, d):
    """Test error of the best of a few ridge strengths: a model that sees n features and d examples, exact for the test distribution."""
    x, y = samples[0][:d, :n], samples[1][:d]
    gram, right = x.T @ x, x.T @ y
    found = []
    for ridge in (1e-3, 1e-2, 1e-1, 1, 10):
        w = np.zeros(WORLD)
        w[:n] = np.linalg.solve(gram + ridge * np.eye(n), right)
        found.append(np.sum(spectrum * (truth - w) ** 2) + NOISE**2)
    return min(found)
# endregion


samples = draw(8192)
small = [(n, d) for n in (8, 16, 32, 64, 128) for d in (256, 512, 1024, 2048) if d >= 4 * n]
measured = {pair: loss(*pair) for pair in small}

# region fit
def law(p, n, d):
    """E + A / N^alpha + B / D^beta, all five positive."""
    e, a, alpha, b, beta = np.exp(p)
    return e + a / n**alpha + b / d**beta


def fit(runs):
    """Least squares on the logarithm of the loss, from a common starting point."""
    n, d = np.array(list(runs), float).T
    target = np.log(list(runs.values()))
    return least_squares(lambda p: np.log(law(p, n, d)) - target, np.log([0.1, 1, 0.6, 1, 0.6])).x
# endregion


def report(name, runs):
    p = fit(runs)
    e, a, alpha, b, beta = np.exp(p)
    print(f"{name}: {len(runs)} runs, E={e:.3f} A={a:.2f} alpha={alpha:.2f} B={b:.2f} beta={beta:.2f}")
    for pair in ((256, 4096), (512, 8192), (1024, 8192)):
        said, seen = law(p, *pair), loss(*pair)
        print(f"  N={pair[0]:4} D={pair[1]:4}  predicted {said:.4f}  measured {seen:.4f}  miss {said / seen - 1:+6.1%}")


path = " ".join(f"{n}:{loss(n, 16 * n):.4f}" for n in (16, 32, 64, 128, 256, 512))
print(f"measured along D = 16N:  {path}")
print(f"noise that no model can predict: E={NOISE**2:.3f}")
report("small runs  ", measured)
middle = {(n, d): loss(n, d) for n in (64, 128, 256) for d in (1024, 2048, 4096) if d >= 4 * n}
report("nearer runs ", middle)
