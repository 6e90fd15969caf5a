"""How many sessions a canary needs, and what looking every day does to it."""
from math import ceil, log, sqrt
from statistics import NormalDist
import numpy as np

z = NormalDist().inv_cdf

# region size
def sessions(p0, harm, share=0.1, alarm=0.05, caught=0.8):
    """Canary sessions to see the bad rate rise from p0 to p0 + harm.

    share: traffic in the canary; the rest is the control, at the same time.
    """
    p1, k = p0 + harm, share / (1 - share)    # k: canary to control
    pooled = (p1 + p0 / k) / (1 + 1 / k)
    spread = (z(1 - alarm) * sqrt(pooled * (1 - pooled) * (1 + k))
              + z(caught) * sqrt(p1 * (1 - p1) + k * p0 * (1 - p0)))
    return ceil((spread / harm) ** 2)

print("bad rate, harm:   +0.5      +1        +3       +10 points")
for p0 in (0.02, 0.10, 0.30):
    row = [f"{sessions(p0, h):9,d}" for h in (0.005, 0.01, 0.03, 0.1)]
    print(f"{p0:13.0%}   ", *row)
for rare in (1e-2, 1e-3, 1e-4):
    needed = ceil(log(0.05) / log(1 - rare))
    print(f"one harm in {1 / rare:6,.0f} sessions: {needed:6,d}"
          " to meet one with 95 %")
# endregion

# region looks
rng = np.random.default_rng(19)
RUNS, DAYS, DAILY, P0 = 20_000, 28, 200, 0.10
mine = np.arange(1, DAYS + 1) * DAILY                # canary sessions so far
theirs = mine * 9                                    # control, 90 % of traffic

def world(harm):
    """Bad sessions so far in the canary and in the control, day by day."""
    return (rng.binomial(DAILY, P0 + harm, (RUNS, DAYS)).cumsum(1),
            rng.binomial(DAILY * 9, P0, (RUNS, DAYS)).cumsum(1))

def worse(bad, base):
    """True where the one-sided test of two rates says p < 0.05."""
    p = (bad + base) / (mine + theirs)
    error = np.sqrt(p * (1 - p) * (1 / mine + 1 / theirs))
    return (bad / mine - base / theirs) / error > z(0.95)

def ratio(bad, base, harm=0.03, alarm=0.05):
    """True where "+harm" explains the canary 1 / alarm times better."""
    q0 = base / theirs                               # the control's own rate
    q1 = q0 + harm
    odds = (bad * np.log(q1 / q0)
            + (mine - bad) * np.log((1 - q1) / (1 - q0)))
    return odds > log(1 / alarm)

def told(over):
    """Share of runs that alarm, and the median day of the alarm."""
    day = np.where(over.any(1), over.argmax(1) + 1, 0)
    return f"{(day > 0).mean():6.1%} day {np.median(day[day > 0]):2.0f}"
# endregion

day, release = ceil(sessions(P0, 0.03) / DAILY), []
print(f"\nharm, points    one look, day {day}    daily p < .05    "
      "likelihood ratio")
for harm in (0.0, 0.01, 0.03, 0.10):
    seen = world(harm)
    once = worse(*seen) & (np.arange(1, DAYS + 1) == day)
    print(f"{harm * 100:+12.0f}    {told(once)}       {told(worse(*seen))}"
          f"    {told(ratio(*seen))}")
    if harm in (0.0, 0.03):
        stop = ratio(*seen).cumsum(1) > 0            # alarmed by this day
        both = (stop | once)[:, day - 1].mean()
        release.append(f"{harm * 100:+12.0f}    {stop[:, day - 1].mean():.1%}"
                       f" by day {day}, {stop[:, day + 1].mean():.1%} by day "
                       f"{day + 2}; and one look on day {day}: {both:.1%}")
print("\nlikelihood ratio, then release", *release, sep="\n")
