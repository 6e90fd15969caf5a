"""One gradient, estimated nine ways: how far off, and how many episodes to read it."""
import numpy as np
from gridworld import CLIFF, backwards, evaluate, rollout, softmax, value_iteration

world, gamma = CLIFF, CLIFF.gamma
policy = softmax(world.q(value_iteration(world)[0]) / 4)        # half-trained
V = evaluate(world, policy)

# region exact
def exact_gradient():
    """dJ/dθ[s, a] = d(s) π(a|s) (Q(s, a) − V(s)), d: discounted visits from S."""
    p = np.einsum("sa,sat->st", policy, world.P)
    unit = np.eye(world.n)
    visits = np.linalg.solve(unit - gamma * p.T, unit[world.start])
    return (visits * ~world.over)[:, None] * policy * (world.q(V) - V[:, None])
# endregion

# region estimators
s, a, r, alive, last = rollout(world, policy, 4000, 150, np.random.default_rng(0))
steps, episodes = r.shape
after = np.concatenate([s[1:], last[None]])

def gae(value, lam):
    return backwards(r + gamma * value[after] - value[s], gamma * lam)

togo = backwards(r, gamma)
wrong = np.where(world.over, 0, V / 2)                          # a poor critic
estimators = {
    "whole return G_0": togo[0] / gamma ** np.arange(steps)[:, None],
    "reward to go G_t": togo,
    "G_t - mean G_0": togo - togo[0].mean(),
    "G_t - V(s)": togo - V[s],
    "GAE 0.95, V exact": gae(V, 0.95), "GAE 0, V exact": gae(V, 0),
    "GAE 1, V halved": gae(wrong, 1), "GAE 0.95, V halved": gae(wrong, 0.95),
    "GAE 0, V halved": gae(wrong, 0),
}
# endregion

# region measure
def per_episode(weight):
    """Σ_t γ^t weight_t ∇ log π(a_t|s_t): one gradient, (states, 4), an episode."""
    g, who = np.zeros((episodes, world.n, 4)), np.arange(episodes)
    for t in range(steps):
        w = gamma ** t * weight[t] * alive[t]
        np.add.at(g, (who, s[t], a[t]), w)
        np.add.at(g, (who, s[t]), -w[:, None] * policy[s[t]])
    return g

if __name__ == "__main__":
    true = exact_gradient()
    size = (true ** 2).sum()
    print(f"V(S) = {V[world.start]:.3f}, V*(S) = 3.635, |gradient| = {size ** 0.5:.3f}")
    print(f"{'weight of a step':22}{'mean/true':>10}{'variance':>10}{'episodes':>10}")
    for name, weight in estimators.items():
        g = per_episode(weight)
        mean, variance = g.mean(0), g.var(0).sum()
        along = (mean * true).sum() / size
        needed = variance / (mean ** 2).sum()
        print(f"{name:22}{along:10.2f}{variance:10.1f}{needed:10.0f}")
# endregion
