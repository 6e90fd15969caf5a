"""Drill 3 (invented): cameras that look for empty places on a shelf."""
from math import sqrt

# region value
GAPS, PROFIT = 30, 3.2      # true gaps a store and day; yuan one fill saves
STOCKED, STAFF = 0.5, 0.6   # goods in the back room; found by staff anyway
MINUTE, RUN = 0.6, 6.0      # yuan a minute of work; yuan a store and day

def day(recall, precision, staff=STAFF):
    """Yuan a store and day: alerts, wanted fills, and the parts of the sum."""
    found = GAPS * recall
    alerts = found / precision
    extra = found * STOCKED * (1 - staff)       # would not have been filled
    parts = (extra * PROFIT, -alerts * MINUTE, -RUN)
    return alerts, extra, parts

print("recall precision  alerts  extra fills   worth   checks    run     net")
for recall, precision in ((0.80, 0.60), (0.70, 0.80), (0.55, 0.95)):
    alerts, extra, parts = day(recall, precision)
    print(f"{recall:6.0%}{precision:9.0%}{alerts:9.1f}{extra:12.1f}"
          + "".join(f"{v:9.2f}" for v in parts) + f"{sum(parts):8.2f}")
print("perfect eyes (100%, 100%): {:+.2f}".format(sum(day(1, 1)[2])))
print("nobody else looks (staff = 0), 70%, 80%: {:+.2f}"
      .format(sum(day(0.70, 0.80, 0)[2])))
# endregion

# region claim
print("\none facing right 98%: a photo of 60 all right "
      f"{0.98 ** 60:.1%}; wrong facings a day in 4,000: {4000 * 0.02:.0f}")
def interval(p, n, m, rho):                     # photographs are clusters
    n /= 1 + (m - 1) * rho
    half = 1.959964 * sqrt(p * (1 - p) / n)
    return n, p - half, p + half
for rho in (0.0, 0.1, 0.3):
    n, low, high = interval(0.80, 2000, 40, rho)
    print(f"recall 80% on 2,000 gaps in 50 photos, rho {rho}: worth {n:5.0f}, "
          f"{low:.1%} to {high:.1%}")
# endregion

# region audit
STORES, VISITS, PRICE = 1200, 2, 18  # the other buyer: a brand, store checks
fees = STORES * VISITS * PRICE
cost = {"photographs": STORES * VISITS * 5, "people who check": 9_600,
        "cloud": 2_400, "service": 12_000}
print(f"\nfees {fees:,}")
for name, value in cost.items():
    print(f"{name:20s}{value:>8,}")
print(f"{'left':20s}{fees - sum(cost.values()):>8,}")
# endregion
