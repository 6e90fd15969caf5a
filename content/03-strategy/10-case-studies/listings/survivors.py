"""What ten survivors of a thousand coin-flipping firms look like."""
from math import comb
import numpy as np

# region luck
YEARS, FIRMS, TRAITS = 7, 1000, 60
rng = np.random.default_rng(26)

def run(odds):                 # odds[i]: chance that firm i has a good year
    good = rng.random((FIRMS, YEARS)) < odds[:, None]
    size = np.cumprod(np.where(good, 2.0, 0.5), axis=1)
    dead = (size <= 0.25).any(axis=1)          # two net bad years: closed
    return good, np.where(dead, 0.0, size[:, -1])

good, size = run(np.full(FIRMS, 0.5))
top = np.argsort(-size, kind="stable")[:10]
print(f"alive after {YEARS} years: {(size > 0).sum()} of {FIRMS}")
print(f"ten largest: grew in {good[top].mean() * YEARS:.1f} of {YEARS} years, "
      f"from 1 to {size[top].min():.0f}-{size[top].max():.0f}")
again = rng.random((10, 1000)) < 0.5
print(f"the same ten next year: {again.mean():.0%} grow")
# endregion

# region skill
habit = rng.random((FIRMS, TRAITS)) < 0.5       # sixty yes-or-no habits
shared = np.maximum(habit[top].sum(0), (~habit[top]).sum(0))
print(f"\nhabits on which at least 9 of the ten agree: {(shared >= 9).sum()}")
nine = 2 * (comb(10, 9) + 1) / 2 ** 10
print(f"by chance per habit {nine:.2%}; at least one of {TRAITS}: "
      f"{1 - (1 - nine) ** TRAITS:.0%}")
best = int(np.argmax(shared))
yes = habit[:, best] if habit[top, best].sum() >= 9 else ~habit[:, best]
print(f"with that habit {(size[yes] > 0).mean():.1%} of firms are alive, "
      f"without it {(size[~yes] > 0).mean():.1%}")
print("\n5% of firms are skilled: they have a good year with chance q")
print("   q   skilled among ten largest   next year the ten grow")
for q in (0.6, 0.7, 0.8):
    share = []
    for _ in range(400):
        odds = np.where(np.arange(FIRMS) < 50, q, 0.5)
        _, size = run(odds)
        first = np.argsort(-(size + rng.random(FIRMS) * 1e-6))[:10]
        share.append((first < 50).mean())
    part = np.mean(share)
    print(f"{q:5.1f}{part:20.0%}{q * part + 0.5 * (1 - part):26.0%}")
# endregion
