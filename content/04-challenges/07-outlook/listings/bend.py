"""Before the bend a logistic and an exponential fit alike and part later."""
import numpy as np

# region bend
rng = np.random.default_rng(33)
NOISE, CEILING, AHEAD = 0.15, 100.0, 8   # log noise; quarters ahead

def logistic(t, k, rate, middle):
    return k / (1 + np.exp(-rate * (t - middle)))

def fit_logistic(t, y, k):
    """Best rate and middle for a ceiling k: a line through the log-odds."""
    rates, middles = np.meshgrid(np.linspace(0.1, 0.8, 141),
                                 np.linspace(0, 60, 241))
    shape = (k / (1 + np.exp(-rates[..., None]
                             * (t - middles[..., None]))))
    miss = ((np.log(y) - np.log(shape)) ** 2).sum(-1)
    best = np.unravel_index(miss.argmin(), miss.shape)
    return miss[best], rates[best], middles[best]

noise = rng.normal(0, NOISE, 60)
for reached in (0.05, 0.10, 0.25, 0.50):         # of the ceiling, unseen
    last = 24 + np.log(reached / (1 - reached)) / 0.3
    t = np.arange(int(last) - 11, int(last) + 1)     # twelve quarters
    y = logistic(t, CEILING, 0.3, 24) * np.exp(noise[:12])
    slope, level = np.polyfit(t, np.log(y), 1)
    exponential = np.exp(level + slope * (t[-1] + AHEAD))
    miss_e = ((np.log(y) - level - slope * t) ** 2).sum()
    ceilings = np.geomspace(y.max() * 1.05, 1e5, 60)
    fits = [fit_logistic(t, y, k) for k in ceilings]
    miss = np.array([f[0] for f in fits])
    allowed = ceilings[miss - miss.min() <= 2.71 * NOISE ** 2]   # 90 %
    top = "no limit" if allowed[-1] > 9e4 else f"{allowed[-1]:.0f}"
    truth = logistic(t[-1] + AHEAD, CEILING, 0.3, 24)
    print(f"seen to {reached:3.0%}: misfit {np.sqrt(miss_e / 12):.3f} and "
          f"{np.sqrt(miss.min() / 12):.3f}; x{np.exp(slope):.3f} a quarter "
          f"says {exponential:3.0f}, was {truth:2.0f}\n"
          f"             ceilings allowed: {allowed[0]:.0f} to {top}")

def error(noise, reached):               # of the exponential, as a ratio
    t = np.arange(12) + int(24 + np.log(reached / (1 - reached)) / 0.3) - 11
    y = logistic(t, CEILING, 0.3, 24) * np.exp(noise)
    slope, level = np.polyfit(t, np.log(y), 1)
    far = t[-1] + AHEAD
    return np.exp(level + slope * far) / logistic(far, CEILING, 0.3, 24)

draws = [[error(noise, r) for r in (0.05, 0.10, 0.25, 0.50)]
         for noise in rng.normal(0, NOISE, (200, 12))]
print(f"later is worse in {sum(d == sorted(d) for d in draws)} of 200 draws")
# endregion
