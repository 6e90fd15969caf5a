"""How wide is a metric? Wilson for a rate, the bootstrap for F1, pairs for a comparison."""
import numpy as np

rng = np.random.RandomState(0)

# region interval
def wilson(k, n, z=1.959964):
    centre, half = k + z * z / 2, z * np.sqrt(k * (n - k) / n + z * z / 4)
    return (centre - half) / (n + z * z), (centre + half) / (n + z * z)

for k, n in ((45, 50), (50, 50), (450, 500), (4500, 5000)):
    r = k / n
    naive = 1.96 * np.sqrt(r * (1 - r) / n)
    print(f"{k}/{n}: Wilson {wilson(k, n)[0]:.3f} to {wilson(k, n)[1]:.3f}, naive {r - naive:.3f} to {r + naive:.3f}")

y = np.repeat([1, 0], (100, 900))                       # the matrix 80, 30, 20, 870, one row per case
said = np.concatenate([np.repeat([1, 0], (80, 20)), np.repeat([1, 0], (30, 870))])
f1 = lambda i: 2 * (y[i] & said[i]).sum() / (y[i].sum() + said[i].sum())
draws = [f1(rng.randint(1000, size=1000)) for _ in range(4000)]
print(f"F1 {f1(np.arange(1000)):.3f}, bootstrap {np.percentile(draws, 2.5):.2f} to {np.percentile(draws, 97.5):.2f}")

# 1000 shared questions: both right 820, only A 60, only B 40, neither 80
a, b = 60, 40
paired = np.sqrt((a + b - (a - b) ** 2 / 1000) / 1000 ** 2)
apart = np.sqrt(0.88 * 0.12 / 1000 + 0.86 * 0.14 / 1000)
print(f"A - B = {(a - b) / 1000:.3f}; standard error {paired:.4f} as pairs, {apart:.4f} as strangers")
# endregion
