"""Gradient descent on five points, one straight line, three step sizes."""
import numpy as np

# region run
x = np.array([1.0, 2, 3, 4, 5])
y = 2 * x

def loss_and_gradient(theta):
    error = theta[0] + theta[1] * x - y      # shape (5,): one per point
    loss = np.mean(error ** 2)               # a single number
    gradient = 2 * np.array([error.mean(), (error * x).mean()])   # shape (2,)
    return loss, gradient

print("start: loss", *loss_and_gradient(np.zeros(2)))
for rate in (0.01, 0.05, 0.08, 0.1):
    theta = np.zeros(2)
    for step in range(1, 101):
        theta = theta - rate * loss_and_gradient(theta)[1]
        if step in (1, 10, 100):
            loss = loss_and_gradient(theta)[0]
            print(f"rate {rate:<4} step {step:>3}  "
                  f"theta ({theta[0]:.4g}, {theta[1]:.4g})  loss {loss:.5g}")
# endregion
