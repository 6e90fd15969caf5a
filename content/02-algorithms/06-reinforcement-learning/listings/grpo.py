"""GRPO's advantage, and what its two divisions do: by the spread, and by the length."""
import numpy as np

# region advantage
def advantages(rewards, scale=True):
    """r − mean of the group, over its deviation (GRPO) or as it is (Dr. GRPO)."""
    centred = rewards - rewards.mean(-1, keepdims=True)
    return centred / (rewards.std(-1, keepdims=True) + 1e-8) if scale else centred

for right in (1, 2, 4, 7):
    group = np.array([1.0] * right + [0.0] * (8 - right))
    a, plain = advantages(group), advantages(group, scale=False)
    print(f"{right} of 8 right: GRPO {a[0]:+.3f} {a[-1]:+.3f}, "
          f"Dr. GRPO {plain[0]:+.3f} {plain[-1]:+.3f}, weight {1 / group.std():.2f}")
# endregion

# region length
def lengths(divide, seed, updates=150, groups=64, size=8, rate=1.0):
    """Right or wrong is a coin, whatever the length; each kind has its own stop."""
    rng = np.random.default_rng(seed)
    logit = np.full(2, np.log(0.02 / 0.98))    # of stopping: wrong, right
    for _ in range(updates):
        stop = 1 / (1 + np.exp(-logit))
        right = rng.integers(0, 2, (groups, size))
        length = rng.geometric(stop[right])
        a = advantages(right.astype(float), scale=False)
        push = a * (1 - length * stop[right]) / (length if divide else 50)
        for kind in (0, 1):                    # d log π/d logit = 1 − length · stop
            logit[kind] += rate * (push * (right == kind)).sum() / right.size
    return 1 + np.exp(-logit)                  # mean length = 1 / stop

for name, divide in (("divided by its own length", True), ("divided by 50", False)):
    end = np.array([lengths(divide, seed) for seed in range(10)])
    low, mid, high = end.min(0), np.median(end, 0), end.max(0)
    print(f"{name:26}: wrong 50 -> {mid[0]:.0f} [{low[0]:.0f}, {high[0]:.0f}], "
          f"right 50 -> {mid[1]:.0f} [{low[1]:.0f}, {high[1]:.0f}]")
# endregion
