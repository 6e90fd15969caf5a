"""A numerical gradient check that passes the right backward pass and catches three wrong ones."""
import numpy as np

sigmoid = lambda z: 1 / (1 + np.exp(-z))
x, y = np.array([1.0, 2.0]), 1.0
start = np.array([0.4, -0.2, 0.2, 0.3, 0.0, 0.2, 0.6, -0.5, 0.1])   # W1, b1, W2, b2

def forward(p):
    a1 = sigmoid(p[:4].reshape(2, 2) @ x + p[4:6])
    return a1, p[6:8] @ a1 + p[8]

def loss(p):
    return (forward(p)[1] - y) ** 2

def backward(p, bug=None):
    a1, z2 = forward(p)
    d2 = (1 if bug == "factor 2 forgotten" else 2) * (z2 - y)
    slope = np.ones(2) if bug == "sigmoid' forgotten" else a1 * (1 - a1)
    d1 = d2 * p[6:8] * slope
    outer = np.outer(x, d1) if bug == "dW1 transposed" else np.outer(d1, x)
    return np.concatenate([outer.ravel(), d1, d2 * a1, [d2]])

# region check
def relative_error(analytic, numeric):
    return np.abs(analytic - numeric) / np.maximum(np.abs(analytic), np.abs(numeric))

def numerical_gradient(f, p, h=1e-5):
    g = np.empty_like(p)
    for i in range(len(p)):
        step = np.zeros_like(p); step[i] = h
        g[i] = (f(p + step) - f(p - step)) / (2 * h)   # two forward passes each
    return g
# endregion

numeric = numerical_gradient(loss, start)
for bug in (None, "factor 2 forgotten", "sigmoid' forgotten", "dW1 transposed"):
    g = backward(start, bug)
    error = relative_error(g, numeric)
    worst = "below 1e-8" if error.max() < 1e-8 else f"{error.max():.2f}"
    cosine = g @ numeric / np.linalg.norm(g) / np.linalg.norm(numeric)
    print(f"{bug or 'correct':<19} worst relative error {worst:<11}"
          f"wrong entries {(error > 1e-7).sum()} of 9, cosine {cosine:.2f}")
