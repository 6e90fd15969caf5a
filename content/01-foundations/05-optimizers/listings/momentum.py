"""Momentum in both conventions on f = (x² + 10y²)/2, and the trap in PyTorch's dampening."""
import numpy as np, torch

torch.set_num_threads(1)

# region momentum
def descend(rate, gain, steps=10, beta=0.9):
    """m <- beta m + gain g, w <- w - rate m.  PyTorch: gain 1; EMA: 1 - beta."""
    w, m = np.array([1.0, 1.0]), np.zeros(2)
    for _ in range(steps):
        g = np.array([1.0, 10.0]) * w
        m = beta * m + gain * g
        w = w - rate * m
    return w

def in_torch(rate, dampening, steps=10, beta=0.9):
    w = torch.tensor([1.0, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=rate, momentum=beta, dampening=dampening)
    for _ in range(steps):
        optimizer.zero_grad()
        (0.5 * (w[0] ** 2 + 10 * w[1] ** 2)).backward()
        optimizer.step()
    return w.detach().numpy()

show = lambda name, w: print(f"{name:<42} ({w[0]: .6f}, {w[1]: .6f})")
show("gain 1,   rate 0.02", descend(0.02, 1))
show("gain 0.1, rate 0.02  (same rate)", descend(0.02, 0.1))
show("gain 0.1, rate 0.2   (rate / (1 - beta))", descend(0.2, 0.1))
show("torch SGD, dampening 0,   rate 0.02", in_torch(0.02, 0))
show("torch SGD, dampening 0.9, rate 0.2", in_torch(0.2, 0.9))
# endregion
