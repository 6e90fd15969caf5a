"""A model of 2000 words retrained on what it wrote: words left, distance from real text."""
import numpy as np

# region collapse
words, size = 2000, 20_000
real = 1 / np.arange(1, words + 1)
real /= real.sum()                    # Zipf: the word of rank r has share ∝ 1/r

def run(rule, seed, generations=20):
    """By generation: share of words alive, half the L1 distance to `real`."""
    rng = np.random.default_rng(seed)
    pool = rng.multinomial(size, real)            # generation 0: from real text
    out = []
    for _ in range(generations + 1):
        model = pool / pool.sum()
        out.append(((model > 0).mean(), abs(model - real).sum() / 2))
        written = rng.multinomial(size, model)
        if rule == "replace": pool = written
        if rule == "accumulate": pool = pool + written
        if rule == "half real": pool = (written + rng.multinomial(size, real)) / 2
    return out

at = [0, 1, 2, 5, 10, 20]
print("generation           " + "".join(f"{g:7d}" for g in at))
for rule in ("replace", "accumulate", "half real"):
    mean = np.mean([run(rule, seed) for seed in range(10)], axis=0)
    for k, what in enumerate(("alive", "distance")):
        print(f"{rule:<12}{what:<9}" + "".join(f"{v:7.3f}" for v in mean[at, k]))
# endregion
