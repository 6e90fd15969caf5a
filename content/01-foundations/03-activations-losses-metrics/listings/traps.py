"""Three traps of ECE, on models whose truth is known."""
import numpy as np

# region traps
def ece(confidence, right, bins=15):
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(abs(right[place == b].mean() - confidence[place == b].mean()) * (place == b).mean()
               for b in range(bins) if (place == b).any())

rng = np.random.RandomState(0)
p = rng.beta(5, 1, 200000)                              # perfectly calibrated: right with chance p
right = rng.rand(200000) < p
for n in (100, 1000, 10000):                            # 1: few questions look like a bad model
    few = [ece(p[i:i + n], right[i:i + n]) for i in range(0, 200000, max(n, 2000))]
    print(f"calibrated, {n:>5} questions: ECE {np.mean(few):.3f}")

same = np.full(200000, right.mean())                    # 2: knows nothing, says the base rate
brier = lambda q: ((q - right) ** 2).mean()
print(f"base rate to all: ECE {ece(same, right):.3f}, Brier {brier(same):.3f} (calibrated model {brier(p):.3f})")

half = np.where(np.arange(200000) % 2, 0.72, 0.70)      # 3: inside one bin, errors cancel
truth = rng.rand(200000) < np.where(np.arange(200000) % 2, 0.52, 0.90)
print(f"20 points too high and too low: ECE {ece(half, truth):.3f} in 15 bins, {ece(half, truth, 100):.3f} in 100")
# endregion
