"""Brier scores: of predictions that gave no probability, and of our own."""
from itertools import product

# region source
# happened (1) or not (0); was it already so when it was written?
CLAIMS = {
    "more compute for rent":      (1, False),
    "one model, several media":   (1, False),
    "open weights close behind":  (1, False),
    "quantum computers train":    (0, False),
    "devices feed the training":  (0, False),
    "graph networks as the base": (0, False),
    "a trillion parameters":      (1, True),
    "fewer labels":               (1, True),
    "recommendation":             (1, True),
}

def brier(pairs):
    return sum((p - o) ** 2 for p, o in pairs) / len(pairs)

for name, rows in [("all nine", list(CLAIMS.values())),
                   ("still open", [c for c in CLAIMS.values() if not c[1]])]:
    rate = sum(o for o, _ in rows) / len(rows)
    row = " ".join(f"{p:.0%} {brier([(p, o) for o, _ in rows]):.3f}"
                   for p in (0.5, 0.7, 0.8, 0.9, 1.0))
    print(f"{name:10s} {rate:.0%} happened | {row}")
# endregion

# region ours
OURS = {"P1": 0.35, "P2": 0.75, "P3": 0.60, "P4": 0.40, "P5": 0.15,
        "P6": 0.80, "P7": 0.70, "P8": 0.85, "P9": 0.99}
p = list(OURS.values())
worlds = []                                  # every outcome, if calibrated
for outcome in product((0, 1), repeat=len(p)):
    chance = 1.0
    for q, o in zip(p, outcome):
        chance *= q if o else 1 - q
    worlds.append((brier(list(zip(p, outcome))), chance))
worlds.sort()
print(f"expected if calibrated: {sum(s * c for s, c in worlds):.3f}")
for level in (0.05, 0.50, 0.95):
    run = 0.0
    for s, c in worlds:
        run += c
        if run >= level:
            print(f"{level:4.0%} of the worlds score {s:.3f} or less")
            break
print(f"worse than always a half: "
      f"{sum(c for s, c in worlds if s > 0.25):.1%} of the worlds")
# endregion
