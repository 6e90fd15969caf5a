"""Adam by hand against torch, and what the missing bias correction does."""
import numpy as np, torch

torch.set_num_threads(1)

# region adam
def adam(gradient, w, rate=0.1, b1=0.9, b2=0.999, eps=1e-8, correct=True, steps=10):
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t in range(1, steps + 1):
        g = gradient(w)
        m = b1 * m + (1 - b1) * g                # average of the gradients
        v = b2 * v + (1 - b2) * g * g            # average of their squares
        c1, c2 = (1 - b1 ** t, 1 - b2 ** t) if correct else (1, 1)
        w = w - rate * (m / c1) / (np.sqrt(v / c2) + eps)
    return w

bowl = lambda w: np.array([1.0, 10.0]) * w       # f = (x² + 10y²)/2
start = np.array([1.0, 1.0])
for steps in (1, 2, 10):
    print(f"step {steps:>2}: corrected {adam(bowl, start, steps=steps).round(6)}, "
          f"uncorrected {adam(bowl, start, steps=steps, correct=False).round(6)}")

w = torch.tensor(start, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)
for _ in range(10):
    optimizer.zero_grad()
    (0.5 * (w[0] ** 2 + 10 * w[1] ** 2)).backward()
    optimizer.step()
print("torch after 10 steps:", w.detach().numpy().round(6))

for b2 in (0.999, 0.95):          # constant gradient: step without / with correction
    t = np.arange(1, 3001)
    ratio = (1 - 0.9 ** t) / np.sqrt(1 - b2 ** t)
    print(f"b2 = {b2}: first step x{ratio[0]:.4f}, "
          f"largest x{ratio.max():.4f} at step {t[ratio.argmax()]}")
# endregion
