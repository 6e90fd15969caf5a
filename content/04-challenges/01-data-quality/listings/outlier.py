# Ten order weights, one typed in grams: which rule sees it?
import numpy as np

# region run
kg = np.array([2.0, 2.1, 1.9, 2.2, 1.8, 2.0, 2.1, 1.9, 2.0, 2000.0])
n = len(kg)
z = (kg - kg.mean()) / kg.std(ddof=1)
median = np.median(kg)
mad = np.median(np.abs(kg - median))
robust = 0.6745 * (kg - median) / mad            # 0.6745 makes it comparable with z for normal data
q1, q3 = np.percentile(kg, [25, 75])
print(f"largest z {z.max():.5f}   bound (n-1)/sqrt(n) {(n - 1) / n ** .5:.5f}")
print(f"largest robust z {robust.max():.0f}")
print("quartile rule flags", kg[(kg < q1 - 1.5 * (q3 - q1)) | (kg > q3 + 1.5 * (q3 - q1))])
print("smallest n at which |z| > 3 can fire:", next(m for m in range(2, 50) if (m - 1) / m ** .5 > 3))
two = np.append(kg, 2000.0)
print(f"two such errors: largest z {((two - two.mean()) / two.std(ddof=1)).max():.2f}")
# endregion
