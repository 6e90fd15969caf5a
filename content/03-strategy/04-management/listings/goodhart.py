"""A number that becomes a target: what the team does, and what it is worth."""
import numpy as np

# region model
rng = np.random.default_rng(20)
N = 4000
skill = np.exp(0.2 * rng.standard_normal(N))        # worth made in an hour
cheat = 2 * np.exp(0.2 * rng.standard_normal(N))    # points in a wasted hour
CARE, QUALM, NOISE = 1.0, 0.5, 0.5                  # own motive, scruple

def work(weight, audit=0.0, fine=4.0):
    """Each person picks real hours R and wasted hours G that maximise
    weight * (skill R + points G) + CARE * skill R
      - (R + G)^2 / 2 - QUALM * G^2 / 2."""
    points = cheat * (1 - audit) - fine * audit     # what a wasted hour pays
    effort = (weight + CARE) * skill                # R + G while R > 0
    wasted = np.clip((weight * points - effort) / QUALM, 0, None)
    only = np.clip(weight * points / (1 + QUALM), 0, None)
    gone = wasted > effort                          # no real hour is left
    real = np.where(gone, 0, effort - wasted)
    wasted = np.where(gone, only, wasted)
    value = skill * real
    metric = value + cheat * wasted + NOISE * rng.standard_normal(N)
    return metric, value

def row(weight, audit=0.0):
    metric, value = work(weight, audit)
    r = np.corrcoef(metric, value)[0, 1]
    return metric.mean(), value.mean(), r

if __name__ == "__main__":
    print("bonus weight  audited   metric    value   correlation")
    for weight in (0, 0.25, 0.5, 1, 1.5, 2, 3):
        m, v, r = row(weight)
        print(f"{weight:12.2f}{0:9.0%}{m:9.2f}{v:9.2f}{r:12.2f}")
    for audit in (0.05, 0.10, 0.17, 0.25):
        m, v, r = row(2, audit)
        print(f"{2:12.2f}{audit:9.0%}{m:9.2f}{v:9.2f}{r:12.2f}")
# endregion
