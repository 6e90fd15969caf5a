"""How wide is a metric? Wilson for a rate, the bootstrap for F1, pairs for a comparison."""
import numpy as np

rng = np.random.RandomState(0)

# region interval
def wilson(k, n, z=1.959964):
    centre, half = k + z * z / 2, z * np.sqrt(k * (n - k) / n + z * z / 4)
    return (centre - half) / (n + z * z), (centre + half) / (n + z * z)

for k, n in ((45, 50), (50, 50), (450, 500), (4500, 5000)):
    low, high = wilson(k, n)
    r = k / n
    naive = 1.96 * np.sqrt(r * (1 - r) / n)
    print(f"{k}/{n}: Wilson {low:.3f} to {high:.3f}, "
          f"naive {r - naive:.3f} to {r + naive:.3f}")

y = np.repeat([1, 0], (100, 900))               # the matrix 80, 20, 30, 870
said = np.repeat([1, 0, 1, 0], (80, 20, 30, 870))
f1 = lambda i: 2 * (y[i] & said[i]).sum() / (y[i].sum() + said[i].sum())
draws = [f1(rng.randint(1000, size=1000)) for _ in range(4000)]
low, high = np.percentile(draws, [2.5, 97.5])
print(f"F1 {f1(np.arange(1000)):.3f}, bootstrap {low:.2f} to {high:.2f}")

# 1000 shared questions: both right 820, only A 60, only B 40, neither 80
a, b, n = 60, 40, 1000
paired = np.sqrt(a + b - (a - b) ** 2 / n) / n
apart = np.sqrt(0.88 * 0.12 / n + 0.86 * 0.14 / n)
print(f"A - B = {(a - b) / n:.3f}; standard error "
      f"{paired:.4f} as pairs, {apart:.4f} as strangers")
# endregion
