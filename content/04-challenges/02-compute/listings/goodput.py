"""Share of the wall clock that trains: failures simulated, and the formula."""
import math
import random


# region simulate
def simulate(between, save, restart, every, need=20000):
    """Hours of clock for `need` hours of training; failures are memoryless."""
    draw = random.Random(1).expovariate
    clock = done = 0.0
    failure = draw(1 / between)
    while done < need:
        if clock + every + save <= failure:    # trained and saved
            clock, done = clock + every + save, done + every
        else:                                  # lost since the last checkpoint
            clock = failure + restart
            failure = clock + draw(1 / between)
    return done / clock


def formula(between, save, restart, every):
    return 1 - save / every - (every / 2 + restart) / between
# endregion


save, restart = 30 / 3600, 20 / 60             # half a minute, twenty minutes
print("cards  hours between  best interval  simulated  formula  once a day")
for cards in (8, 64, 512, 1024, 4096, 16384):
    between = 12288 / cards
    best = math.sqrt(2 * save * between)
    a = simulate(between, save, restart, best)
    b = formula(between, save, restart, best)
    day = f"{simulate(between, save, restart, 24):.1%}" if cards < 4096 else "-"
    print(f"{cards:>5} {between:12.1f} {60 * best:11.0f} min {a:9.1%} {b:9.1%}"
          f" {day:>10}")
