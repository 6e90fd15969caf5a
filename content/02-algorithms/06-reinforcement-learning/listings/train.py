"""REINFORCE, with a baseline, and PPO on the cliff: ten seeds, scored exactly."""
import numpy as np
from gridworld import (CLIFF, backwards, evaluate, fit, rollout, score, softmax,
                       value_iteration)

world, gamma, horizon = CLIFF, CLIFF.gamma, 60

# region reinforce
def reinforce(theta, data, V, rate, baseline=False):
    """θ ← θ + rate · mean over episodes of Σ_t (G_t − b) ∇ log π(a_t|s_t)."""
    s, a, r, alive, _ = data
    togo = backwards(r, gamma)
    weight = togo - V[s] if baseline else togo
    step = score(softmax(theta), s[alive], a[alive], weight[alive]) / r.shape[1]
    return theta + rate * step, fit(V, s[alive], togo[alive])
# endregion

# region ppo
def ppo(theta, data, V, rate, clip=0.2, lam=0.95, epochs=8):
    s, a, r, alive, last = data
    after, old = np.concatenate([s[1:], last[None]]), softmax(theta)
    adv = backwards((r + gamma * V[after] - V[s]) * alive, gamma * lam)      # GAE
    s, a, target, adv = s[alive], a[alive], (adv + V[s])[alive], adv[alive]
    adv = (adv - adv.mean()) / (adv.std() + 1e-8)
    for _ in range(epochs):                                # the same data, eight times
        policy = softmax(theta)
        ratio = policy[s, a] / old[s, a]
        free = np.where(adv > 0, ratio < 1 + clip, ratio > 1 - clip)
        theta = theta + rate * 24 * score(policy, s, a, free * ratio * adv) / len(s)
    return theta, fit(V, s, target)
# endregion

# region run
def learn(update, seed, batches=150, episodes=16, **options):
    rng, theta = np.random.default_rng(seed), np.zeros((world.n, 4))
    V, used, curve = np.zeros(world.n), 0, []
    for _ in range(batches):
        data = rollout(world, softmax(theta), episodes, horizon, rng)
        used += data[3].sum()
        theta, V = update(theta, data, V, **options)
        curve.append((used, evaluate(world, softmax(theta))[world.start]))
    return np.array(curve)

def at(curve, steps):
    """The score when this many steps had been played."""
    return curve[np.searchsorted(curve[:, 0], steps).clip(max=len(curve) - 1), 1]

RUNS = {                          # each with the best of its step sizes on other seeds
    "REINFORCE": (reinforce, {"rate": 0.2}),
    "REINFORCE - V(s)": (reinforce, {"rate": 0.2, "baseline": True}),
    "PPO + GAE": (ppo, {"rate": 1.0}),
    "PPO, no clipping": (ppo, {"rate": 0.5, "clip": 1e9}),
}

if __name__ == "__main__":
    best = value_iteration(world)[0][world.start]
    print(f"V*(S) = {best:.2f}; ten seeds: median (worst) after so many steps")
    marks = (2000, 4000, 8000, 16000)
    print(f"{'steps':17}" + "".join(f"{m:>15}" for m in marks))
    for name, (update, options) in RUNS.items():
        curves = [learn(update, seed, **options) for seed in range(10)]
        row = [[at(c, m) for c in curves] for m in marks]
        cells = (f" {np.median(x):6.2f} ({min(x):5.1f})" for x in row)
        print(f"{name:17}" + "".join(cells))
# endregion
