# PSI and Kolmogorov-Smirnov: what they say when nothing has changed, and when something has.
import numpy as np
from scipy.stats import ks_2samp

# region psi
def psi(reference, current, bins=10):
    inner = np.quantile(reference, np.linspace(0, 1, bins + 1))[1:-1]  # ten equal parts
    count = lambda v: np.bincount(np.searchsorted(inner, v), minlength=bins)
    p, q = count(reference) + .5, count(current) + .5    # half a count: no log 0
    p, q = p / p.sum(), q / q.sum()
    return float(((q - p) * np.log(q / p)).sum())
# endregion

# region run
rng = np.random.default_rng(0)
reference = rng.normal(0, 1, 10000)
print("rows    shift  PSI median  PSI>0.1  PSI>0.25  KS p<0.05")
for n, shift in ((50, 0), (100, 0), (200, 0), (500, 0), (2000, 0), (100, .3), (2000, .3), (50000, .05)):
    runs = [rng.normal(shift, 1, n) for _ in range(400 if n < 5000 else 60)]
    s = np.array([psi(reference, r) for r in runs])
    k = np.array([ks_2samp(reference, r).pvalue < .05 for r in runs])
    print(f"{n:6d} {shift:6.2f} {np.median(s):9.3f} {(s > .1).mean():9.0%} {(s > .25).mean():8.0%} {k.mean():9.0%}")
# endregion

# region blind
print(f"same inputs, changed rule: PSI {psi(reference, rng.normal(0, 1, 2000)):.3f}", end="  ")
x = rng.normal(0, 1, (4000, 2)); old, new = x[:, 0] > 0, x[:, 0] + x[:, 1] > 0
print(f"accuracy of the old rule {np.mean(old == new):.1%}")
# endregion
