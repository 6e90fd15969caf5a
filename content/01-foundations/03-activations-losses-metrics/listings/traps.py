"""Three traps of ECE, on models whose truth is known."""
import numpy as np

# region traps
def ece(confidence, right, bins=15):
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    used = [place == b for b in range(bins) if (place == b).any()]
    return sum(b.mean() * abs(right[b].mean() - confidence[b].mean()) for b in used)

rng, N = np.random.RandomState(0), 200000
p = rng.beta(5, 1, N)                    # calibrated: right with chance p
right = rng.rand(N) < p
for n in (100, 1000, 10000):             # 1: few questions look like a bad model
    few = [ece(p[i:i + n], right[i:i + n]) for i in range(0, N, max(n, 2000))]
    print(f"calibrated, {n:>5} questions: ECE {np.mean(few):.3f}")

same = np.full(N, right.mean())          # 2: knows nothing, says the base rate
brier = lambda q: ((q - right) ** 2).mean()
print(f"base rate to all: ECE {ece(same, right):.3f}, Brier {brier(same):.3f}; "
      f"calibrated: Brier {brier(p):.3f}")

odd = np.arange(N) % 2                   # 3: inside one bin, errors cancel
said, truth = np.where(odd, 0.72, 0.70), rng.rand(N) < np.where(odd, 0.52, 0.90)
print(f"off by 20 points: ECE {ece(said, truth):.3f} in 15 bins, "
      f"{ece(said, truth, 100):.3f} in 100")
# endregion
