"""Where .51 came from: one fact, corrected with the wrong spread."""
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
