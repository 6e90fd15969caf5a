"""Where .51 came from, and what a correlation buys: one hired of ten."""
import numpy as np

rng = np.random.default_rng(23)

def pair(n, r):
    """Score and later performance of n people, both standard normal."""
    x = rng.standard_normal(n)
    return x, r * x + np.sqrt(1 - r * r) * rng.standard_normal(n)

# region restrict
def corrected(r, u):
    """Undo restriction of range; u: spread of staff over applicants."""
    return (r / u) / np.sqrt(1 + r * r * (1 / u**2 - 1))

score, work = pair(1_000_000, 0.31)            # what is true of applicants
luck = 0.3 * score + np.sqrt(1 - 0.3**2) * rng.standard_normal(score.size)
staff = luck > np.quantile(luck, 0.5)          # hired by something else
seen = np.corrcoef(score[staff], work[staff])[0, 1]
u = score[staff].std() / score.std()
print(f"true .310   among staff {seen:.3f}   their own u {u:.3f}")
for name, borrowed in (("their own u", u), ("a borrowed u", 0.6)):
    print(f"corrected with {name:12s} {borrowed:.3f}:"
          f" {corrected(seen, borrowed):.3f}")
# endregion

# region choose
def both(a, b, between):
    """Multiple correlation of two methods that correlate `between`."""
    return np.sqrt((a * a + b * b - 2 * a * b * between) / (1 - between**2))

def best_of(r, n=10, trials=200_000):
    scores, works = pair((trials, n), r)
    chosen = works[np.arange(trials), scores.argmax(axis=1)]
    return chosen.mean(), (chosen > 0).mean(), (chosen > 0.674).mean()

SPREAD = 0.4 * 12 * 45_000      # assumed worth of one standard deviation, yuan
print("\nr      variance  mean   above median  top quarter   yuan a year")
for name, r in (("chance", 0.0), ("chat", 0.19), ("work sample", 0.33),
                ("structured", 0.42), ("both", both(0.42, 0.33, 0.3))):
    mean, median, quarter = best_of(r)
    print(f"{r:.2f} {r * r:9.1%} {mean:8.2f} {median:11.0%} {quarter:13.0%}"
          f" {SPREAD * r * 1.5388:13,.0f}  {name}")
# endregion
