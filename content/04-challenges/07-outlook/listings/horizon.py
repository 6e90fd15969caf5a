"""METR's horizon: doubling time by window, and a forecast put to the test."""
from datetime import date, timedelta
from math import log2, sqrt

# region data
# best model so far: released, minutes at 50 % (95 % interval) and at 80 %
BEST = [
    ("2019-02-14", "GPT-2",              0.054,  0.010,  0.142,  0.013),
    ("2020-05-28", "GPT-3 davinci-002",  0.144,  0.093,  0.221,  0.056),
    ("2022-03-15", "GPT-3.5",            0.599,  0.255,  1.116,  0.255),
    ("2023-03-14", "GPT-4",              3.987,  1.933,  7.995,  0.890),
    ("2023-11-06", "GPT-4 Turbo",        4.045,  1.867,  8.443,  0.783),
    ("2024-05-13", "GPT-4o",             6.991,  4.001, 12.906,  1.267),
    ("2024-06-20", "Claude 3.5 Sonnet", 11.395,  5.490, 22.384,  1.672),
    ("2024-09-12", "o1-preview",        20.327, 11.716, 33.380,  4.421),
    ("2024-10-22", "Claude 3.5 (Oct)",  20.523, 10.144, 40.820,  2.596),
    ("2024-12-05", "o1",                38.832, 21.165, 64.952,  7.090),
    ("2025-02-24", "Claude 3.7 Sonnet", 60.389, 33.006, 104.23, 12.092),
    ("2025-04-16", "o3",                119.73, 74.615, 190.94, 29.982),
    ("2025-08-07", "GPT-5",             203.01, 112.64, 405.55, 38.312),
    ("2025-11-18", "Gemini 3 Pro",      224.33, 139.57, 379.24, 54.143),
    ("2025-11-24", "Claude Opus 4.5",   292.99, 161.72, 623.70, 49.431),
    ("2025-12-11", "GPT-5.2",           352.25, 198.07, 815.18, 66.003),
    ("2026-02-05", "Claude Opus 4.6",   718.81, 316.69, 3633.8, 69.875),
    ("2026-04-07", "Mythos Preview",    1044.8, 508.88, 3304.3, 185.91),
]
# endregion

# region fit
T95 = dict(enumerate([12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26,
                      2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12], 1))

def fit(rows, column=2):
    """Line through log2(minutes): doublings a day, 95 % half width."""
    x = [date.fromisoformat(r[0]).toordinal() for r in rows]
    y = [log2(r[column]) for r in rows]
    n, mx, my = len(x), sum(x) / len(x), sum(y) / len(y)
    sxx = sum((a - mx) ** 2 for a in x)
    b = sum((a - mx) * (c - my) for a, c in zip(x, y)) / sxx
    rest = sum((c - my - b * (a - mx)) ** 2 for a, c in zip(x, y))
    half = T95[n - 2] * sqrt(rest / (n - 2) / sxx)
    return b, half, lambda day: 2 ** (my + b * (day.toordinal() - mx))

for name, start, end, column in [
    ("50 %, all", "2019", "2027", 2), ("50 %, from 2023", "2023", "2027", 2),
    ("50 %, from 2024", "2024", "2027", 2),
    ("50 %, 2023 to 2025-02", "2023", "2025-03", 2),
    ("80 %, from 2023", "2023", "2027", 5),
]:
    b, half, _ = fit([r for r in BEST if start <= r[0] < end], column)
    print(f"{name:22s} doubles in {1 / b:3.0f} days "
          f"({1 / (b + half):.0f} to {1 / (b - half):.0f})")
# endregion

# region test
seen = [r for r in BEST if r[0] < "2025-03"]       # what March 2025 had
for name, rows in [("2019 on", seen),
                   ("2024 on", [r for r in seen if r[0] >= "2024"])]:
    _, _, line = fit(rows)
    for when, model, got, low, high, _ in BEST[-7::2]:
        said = line(date.fromisoformat(when))
        inside = "inside" if low <= said <= high else "OUTSIDE"
        print(f"from {name}: {model:16s} said {said:5.0f} min, "
              f"got {got:5.0f}, {inside} the 95 %")
# endregion
