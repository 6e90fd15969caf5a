# Cohen's kappa, Krippendorff's alpha, the kappa paradox, and how many items to label twice.
import math
from collections import Counter
import numpy as np

# region coefficients
def kappa(pairs):
    n, left, right = len(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    po = sum(a == b for a, b in pairs) / n
    pe = sum(left[c] * right[c] for c in left) / n ** 2
    return po, pe, (po - pe) / (1 - pe)

def alpha(units):                                 # units: labels of one item each; None = not labelled
    units = [[v for v in u if v is not None] for u in units]
    units = [u for u in units if len(u) > 1]      # an item seen by one annotator says nothing
    total = Counter(v for u in units for v in u)
    n = sum(total.values())
    d_o = sum(sum(a != b for a in u for b in u) / (len(u) - 1) for u in units) / n
    d_e = (n ** 2 - sum(c * c for c in total.values())) / (n * (n - 1))
    return 1 - d_o / d_e

def table(both, a_only, b_only, neither):
    return [(1, 1)] * both + [(1, 0)] * a_only + [(0, 1)] * b_only + [(0, 0)] * neither
# endregion

# region results
for name, cells in {"hand example": (8, 2, 3, 7), "balanced": (46, 4, 4, 46), "rare class": (2, 4, 4, 90)}.items():
    t = table(*cells); po, pe, k = kappa(t)
    specific = 2 * cells[0] / (2 * cells[0] + cells[1] + cells[2])
    print(f"{name:12s} agree {po:.2f}  by chance {pe:.4f}  kappa {k:.3f}  alpha {alpha(t):.3f}  on positives {specific:.3f}")

three = [[1, 1, None], [0, 0, 0], [1, 0, 1], [None, 1, 1], [0, 0, None], [1, 1, 1], [0, 1, 0], [2, 2, None], [2, None, 1], [0, None, None]]
print(f"three annotators with gaps: alpha {alpha(three):.3f}")

def needed(po, pe, half):                         # items so that kappa is known to +-half (95 %)
    return math.ceil(1.96 ** 2 * po * (1 - po) / ((1 - pe) ** 2 * half ** 2))
print("items for kappa +-0.10:  balanced", needed(.90, .50, .1), " rare class", needed(.92, .8872, .1))
print("items for kappa +-0.05:  balanced", needed(.90, .50, .05))

rng, hits = np.random.default_rng(0), 0           # check the formula: does the interval cover 95 %?
for _ in range(2000):
    s = table(*rng.multinomial(139, (.45, .05, .05, .45)))
    po, pe, k = kappa(s)
    hits += abs(k - .8) <= 1.96 * math.sqrt(po * (1 - po) / len(s)) / (1 - pe)
print(f"coverage of the interval at n = 139: {hits / 2000:.1%}")
print("audit, error rate 5% +-2%:", math.ceil(1.96 ** 2 * .05 * .95 / .02 ** 2), " 0 errors in 300: below", f"{1 - .05 ** (1 / 300):.2%}")
print("majority of three, each 90%:", round(.9 ** 3 + 3 * .9 ** 2 * .1, 3))
# endregion
