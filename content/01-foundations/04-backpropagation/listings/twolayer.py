"""A 2-2-1 network: the backward pass written by hand, then checked against PyTorch."""
import numpy as np

# region hand
sigmoid = lambda z: 1 / (1 + np.exp(-z))
x, y = np.array([1.0, 2.0]), 1.0
W1, b1 = np.array([[0.4, -0.2], [0.2, 0.3]]), np.array([0.0, 0.2])
W2, b2 = np.array([[0.6, -0.5]]), np.array([0.1])

z1 = W1 @ x + b1                          # (2,)
a1 = sigmoid(z1)                          # (2,)
z2 = W2 @ a1 + b2                         # (1,); linear output: the prediction
loss = ((z2 - y) ** 2).item()

delta2 = 2 * (z2 - y)                     # (1,)   dL/dz2
dW2, db2 = np.outer(delta2, a1), delta2   # (1, 2) and (1,)
delta1 = (W2.T @ delta2) * a1 * (1 - a1)  # (2,)   dL/dz1
dW1, db1 = np.outer(delta1, x), delta1    # (2, 2) and (2,)
# endregion

np.set_printoptions(precision=4, suppress=True)
print(f"prediction {z2.item():.4f}, loss {loss:.4f}")
for name, value in dict(delta2=delta2, dW2=dW2, delta1=delta1, dW1=dW1).items():
    print(f"{name:>6} {str(value.shape):>6}  {np.round(value, 4).tolist()}")

import torch
tensor = lambda v: torch.tensor(v, dtype=torch.float64, requires_grad=True)
T = [tensor(v) for v in (W1, b1, W2, b2)]
((T[2] @ torch.sigmoid(T[0] @ torch.tensor(x) + T[1]) + T[3] - y) ** 2).sum().backward()
gap = max(abs(t.grad.numpy() - g).max() for t, g in zip(T, (dW1, db1, dW2, db2)))
print("PyTorch agrees to 1e-12:", gap < 1e-12)

rate = 0.1
W1n, b1n, W2n, b2n = W1 - rate * dW1, b1 - rate * db1, W2 - rate * dW2, b2 - rate * db2
after = ((W2n @ sigmoid(W1n @ x + b1n) + b2n - y) ** 2).item()
print(f"one step at rate {rate}: loss {loss:.4f} -> {after:.4f}")
