"""Drill 2 (invented): an aid to reading eye photographs in health centres."""
from math import ceil, sqrt

# region predictive
SENS, SPEC = 0.90, 0.90
print("ill      a 'positive' is right    a 'negative' is right")
for ill in (0.238, 0.08, 0.01):
    hit, alarm = SENS * ill, (1 - SPEC) * (1 - ill)
    quiet, missed = SPEC * (1 - ill), (1 - SENS) * ill
    print(f"{ill:5.1%}{hit / (hit + alarm):17.1%}"
          f"{quiet / (quiet + missed):25.2%}")
print("\nIDx-DR trial, counted: positive right "
      f"{173 / 238:.1%}, negative right {556 / 581:.1%}")
# endregion

# region size
def lower(p, n, z=1.959964):
    half = z * sqrt(p * (1 - p) / n + (z / n / 2) ** 2)
    return (p + z * z / 2 / n - half) / (1 + z * z / n)

print("\nseen   line    ill people    people to recruit (8% ill, 92% usable)")
for seen, line in ((0.90, 0.85), (0.90, 0.80), (0.88, 0.85)):
    n = next(n for n in range(20, 20000) if lower(seen, n) >= line)
    print(f"{seen:4.0%}{line:7.0%}{n:11d}{ceil(n / 0.08 / 0.92):16,d}")
# endregion

# region ledger
MONTH = 10_000                      # people photographed a month
def month(price, usable=0.92, ill=0.08):
    """Whole people; everything that is not a clear 'no' is read by a doctor."""
    graded = round(MONTH * usable)
    sick = round(graded * ill)
    found = round(sick * SENS)
    alarms = round((graded - sick) * (1 - SPEC))
    unclear = MONTH - graded
    read = found + alarms + unclear
    out = {"doctors' reading": read * 15, "retaken photographs": unclear * 8,
           "cloud": MONTH * 1, "service staff": 96_000,
           "quality, complaints": 60_000, "insurance": 12_000}
    return out, MONTH * price, (graded, sick, found, alarms, unclear, read)

# endregion

out, income, people = month(40)
print("\ngraded {}, ill {}, found {}, false alarms {}, unclear {}, read {}"
      .format(*people), f"\nmissed {people[1] - people[2]} a month")
for name, value in out.items():
    print(f"{name:24s}{value:>10,}")
spent = sum(out.values())
print(f"{'spent':24s}{spent:>10,}\n{'income at 40':24s}{income:>10,}"
      f"\n{'left':24s}{income - spent:>10,}")
BUILD = 24 * 210_000 + 2_000_000 + 1_200_000    # before the licence
print(f"before the licence: 24 x 210,000 + trial 2,000,000 + files 1,200,000"
      f" = {BUILD:,}")
print("price   left a month   months to pay back")
for price in (25, 30, 40):
    left = month(price)[1] - spent
    print(f"{price:4d}{left:14,}" + (f"{BUILD / left:18.0f}" if left > 0
                                      else "             never"))
all_read = MONTH * 15
print(f"doctors read everything: {all_read:,}; with the aid: {spent:,}")
fixed = 96_000 + 60_000 + 12_000
each = 15 - (spent - fixed) / MONTH          # saved on one more person
print(f"saved a person {each:.4f}; the aid costs no more from "
      f"{ceil(fixed / each):,} people a month")
low = month(40, usable=0.79)
print(f"79% usable: read {low[2][5]}, left {low[1] - sum(low[0].values()):,}")
