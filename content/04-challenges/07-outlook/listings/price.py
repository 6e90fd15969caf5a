"""The lowest list price of one capability; the slope hangs on the ends."""
from datetime import date
from math import exp, log, sqrt

# region data
# date, model, dollars per million tokens: input, output
# capability: MMLU of 86 or more, as the developer reports it
PRICES = [
    (date(2023, 3, 14), "GPT-4",             30.00, 60.00),
    (date(2024, 4, 9),  "GPT-4 Turbo",       10.00, 30.00),
    (date(2024, 5, 13), "GPT-4o",             5.00, 15.00),
    (date(2024, 8, 6),  "GPT-4o (Aug)",       2.50, 10.00),
    (date(2024, 12, 26), "DeepSeek-V3 promo", 0.14,  0.28),
    (date(2025, 2, 8),  "DeepSeek-V3 list",   0.27,  1.10),
    (date(2026, 4, 24), "DeepSeek-V4-Flash",  0.14,  0.28),
    (date(2026, 10, 1), "flash, off-peak", 1 / 7.1, 4 / 7.1),
    (date(2026, 10, 1), "flash, peak",     2 / 7.1, 8 / 7.1),
]
# endregion

# region fit
T95 = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571}

def fit(rows):
    """Fall per year of the blended price (3 inputs : 1 output), 95 %."""
    x = [(d - rows[0][0]).days / 365.25 for d, *_ in rows]
    y = [log((3 * i + o) / 4) for *_, i, o in rows]
    n, mx, my = len(x), sum(x) / len(x), sum(y) / len(y)
    sxx = sum((a - mx) ** 2 for a in x)
    slope = sum((a - mx) * (b - my) for a, b in zip(x, y)) / sxx
    left = sum((b - my - slope * (a - mx)) ** 2 for a, b in zip(x, y))
    half = T95[n - 2] * sqrt(left / (n - 2) / sxx)
    return exp(-slope), exp(-slope - half), exp(-slope + half)

WINDOWS = [
    ("one vendor, to 2024-08", PRICES[:4]),
    ("to the promo price, 2024-12", PRICES[:5]),
    ("same, at the list price", PRICES[:4] + PRICES[5:6]),
    ("to V4-Flash, 2026-04", PRICES[:5] + PRICES[6:7]),
    ("to 2026-10, off-peak", PRICES[:5] + PRICES[6:8]),
    ("to 2026-10, peak", PRICES[:5] + [PRICES[6], PRICES[8]]),
    ("from 2024-12 only", PRICES[4:8]),
]
for name, rows in WINDOWS:
    f, low, high = fit(rows)
    print(f"{name:28s} {len(rows)} points: divided by {f:5.2f} a year "
          f"({low:.2f} to {high:.2f})")
# endregion
