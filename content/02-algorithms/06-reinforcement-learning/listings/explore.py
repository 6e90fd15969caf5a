"""A small prize near, a large one far: how often policy gradient takes the near one."""
import numpy as np
from gridworld import (World, backwards, evaluate, fit, rollout, score, softmax,
                       value_iteration)

# region explore
world = World(["gS...........G"], {".": 0.0, "S": 0.0, "g": 1.0, "G": 10.0}, ends="gG")

def learn(seed, entropy, batches=150, rate=0.5):
    """REINFORCE with a baseline; `entropy` pays every step for staying undecided."""
    rng = np.random.default_rng(seed)
    theta, V = np.zeros((world.n, 4)), np.zeros(world.n)
    for _ in range(batches):
        policy = softmax(theta)
        s, a, r, alive, _ = rollout(world, policy, 16, 60, rng)
        togo = backwards((r - entropy * np.log(policy[s, a])) * alive, world.gamma)
        w = (togo - V[s])[alive] / 16
        theta += rate * score(policy, s[alive], a[alive], w)
        V = fit(V, s[alive], togo[alive])
    return evaluate(world, softmax(theta))[world.start]

if __name__ == "__main__":
    best = value_iteration(world)[0][world.start]
    print(f"V*(S) = {best:.2f}; taking the near prize is worth at most 1")
    for entropy in (0.0, 0.03, 0.1, 0.3):
        scores = np.array([learn(seed, entropy) for seed in range(20)])
        far = (scores > best / 2).sum()
        print(f"entropy bonus {entropy:<4}: far prize {far:2} of 20, "
              f"median score {np.median(scores):5.2f}, best {scores.max():5.2f}")
# endregion
