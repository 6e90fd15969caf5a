"""Degree against error on ten noisy points; bias and variance in closed form."""
import numpy as np

# region fit
x = np.linspace(0, 1, 10)
noise = np.array([.12, -.18, .05, .22, -.10, -.15, .08, .17, -.20, .03])
new = (np.arange(100) + 0.5) / 100             # 100 places never trained on
truth = lambda t: np.sin(2 * np.pi * t)
powers = lambda t, degree: np.vander(t, degree + 1, increasing=True)
rmse = lambda e: np.sqrt(np.mean(e ** 2))

print("degree  train    new   largest |w|    bias²  variance     sum")
for degree in (0, 1, 3, 5, 9):
    q, r = np.linalg.qr(powers(x, degree))     # the normal equations would
    solve = np.linalg.solve(r, q.T)            # lose half the digits
    w = solve @ (truth(x) + noise)
    smoother = powers(new, degree) @ solve     # prediction = smoother · y
    bias2 = np.mean((smoother @ truth(x) - truth(new)) ** 2)
    variance = 0.15 ** 2 * np.mean(np.sum(smoother ** 2, axis=1))
    print(f"{degree:6d} {rmse(powers(x, degree) @ w - truth(x) - noise):6.3f} "
          f"{rmse(smoother @ (truth(x) + noise) - truth(new)):6.3f} "
          f"{abs(w).max():13.1f} "
          f"{bias2:8.4f} {variance:9.4f} {bias2 + variance:7.4f}")
# endregion
