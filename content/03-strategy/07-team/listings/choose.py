"""What a correlation buys: one hired of ten."""
import numpy as np

rng = np.random.default_rng(23)

def pair(n, r):
    """Score and later performance of n people, both standard normal."""
    x = rng.standard_normal(n)
    return x, r * x + np.sqrt(1 - r * r) * rng.standard_normal(n)

# region choose
def both(a, b, between):
    """Multiple correlation of two methods that correlate `between`."""
    return np.sqrt((a * a + b * b - 2 * a * b * between) / (1 - between**2))

def best_of(r, n=10, trials=200_000):
    scores, works = pair((trials, n), r)
    chosen = works[np.arange(trials), scores.argmax(axis=1)]
    return chosen.mean(), (chosen > 0).mean(), (chosen > 0.674).mean()

SPREAD = 0.4 * 12 * 45_000      # assumed worth of one standard deviation, yuan
print("r      variance  mean   above median  top quarter   yuan a year")
for name, r in (("chance", 0.0), ("chat", 0.19), ("work sample", 0.33),
                ("structured", 0.42), ("both", both(0.42, 0.33, 0.3))):
    mean, median, quarter = best_of(r)
    print(f"{r:.2f} {r * r:9.1%} {mean:8.2f} {median:11.0%} {quarter:13.0%}"
          f" {SPREAD * r * 1.5388:13,.0f}  {name}")
# endregion
