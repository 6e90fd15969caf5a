"""Two kinds of culture, ten thousand companies each, and who is left."""
import numpy as np

# region bold
rng = np.random.default_rng(22)
M, YEARS = 10000, 8
def grow(mean, spread):
    """Value after YEARS of growth; below 0.4 the company is gone."""
    value, alive = np.ones(M), np.ones(M, bool)
    for _ in range(YEARS):
        shock = spread * rng.standard_normal(M) - spread**2 / 2
        value *= np.exp(np.log(mean) + shock)
        alive &= value > 0.4
    return np.where(alive, value, 0.0), alive

print(f"{'':7}{'mean':>6}{'alive':>7}{'their mean':>12}{'top 100':>9}")
bold, steady = grow(1.00, 0.45), grow(1.02, 0.15)
edge = np.sort(np.concatenate([bold[0], steady[0]]))[-100]
for name, (value, alive) in {"bold": bold, "steady": steady}.items():
    print(f"{name:7}{value.mean():6.2f}{alive.mean():7.0%}"
          f"{value[alive].mean():12.2f}{(value >= edge).sum():9}")
# endregion
