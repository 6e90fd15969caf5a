"""How full can a server be when the day has a shape? A week, hour by hour."""
import math

# region shapes
def office(h, day):      # work hours on weekdays, hardly anything else
    return (1.0 if 9 <= h < 18 else 0.12) if day < 5 else 0.08

def evening(h, day):     # a product for consumers
    return 0.25 + 0.75 * math.exp(-(((h - 21) / 4) ** 2))

def world(h, day):       # customers in three time zones
    return sum(office((h + shift) % 24, day) for shift in (0, 8, 16))

def batch(h, day):       # nothing waits for an answer: spread it evenly
    return 1.0
# endregion

# region price
NODE, FULL, SAFE = 133.48, 28.8, 0.7   # yuan/h; M tokens/h; peak load
API = {"flash": 2.318, "v4-pro": 8.685}            # yuan per M, mixed
print("shape    mean/peak  nodes  busy  yuan per M  against pro, flash")
for name, shape in [("office", office), ("evening", evening),
                    ("world", world), ("batch", batch)]:
    week = [shape(h, day) for day in range(7) for h in range(24)]
    mean = sum(week) / len(week)
    for volume in (5_000, 50_000):                 # M tokens a month
        peak = volume / 730 * max(week) / mean     # M tokens an hour
        nodes = max(1, math.ceil(peak / FULL / SAFE))
        busy = volume / 730 / (nodes * FULL)
        cost = nodes * NODE * 730 / volume
        print(f"{name:8s} {mean / max(week):8.2f} {nodes:6d} {busy:6.0%}"
              f" {cost:9.2f}   {cost / API['v4-pro']:7.2f}"
              f" {cost / API['flash']:6.2f}")
# endregion
