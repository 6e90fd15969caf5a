"""A checkpoint that pays every time it is passed: the proxy rises, the task falls."""
import numpy as np
from gridworld import (World, backwards, evaluate, fit, rollout, score, softmax,
                       value_iteration)

# region worlds
ROWS = ["S....", ".....", "..o..", ".....", "....G"]
wanted = {".": -0.1, "S": -0.1, "o": -0.1, "G": 10.0}
task = World(ROWS, wanted, ends="G")
proxy = World(ROWS, {**wanted, "o": 1.4}, ends="G")            # what is paid instead

def best(world):
    return np.eye(4)[world.q(value_iteration(world)[0]).argmax(1)]

def value(policy, world):
    return evaluate(world, policy)[world.start]
# endregion

# region learn
start = softmax(task.q(value_iteration(task)[0]) / 2)          # a rough imitation

def learn(seed, beta, batches=120, rate=0.3):
    """REINFORCE on the proxy less β · log(π/π_start) a step. Rows: proxy, task."""
    rng, curve = np.random.default_rng(seed), []
    theta, V = np.log(start), np.zeros(25)
    for _ in range(batches):
        policy = softmax(theta)
        curve.append((value(policy, proxy), value(policy, task)))
        s, a, r, alive, _ = rollout(proxy, policy, 32, 100, rng)
        pay = (r - beta * np.log(policy[s, a] / start[s, a])) * alive
        togo = backwards(pay, proxy.gamma)
        w = (togo - V[s])[alive] / 32
        theta = theta + rate * score(policy, s[alive], a[alive], w)
        V = fit(V, s[alive], togo[alive])
    return np.array(curve)

def best_with(phi):
    """Best policy when the task also pays γΦ(s') − Φ(s); Φ is 0 at the end."""
    v = np.zeros(25)
    for _ in range(500):
        q = task.P @ (task.R + task.gamma * (phi + v)) - phi[:, None]
        v = np.where(task.over, 0, q.max(1))
    return np.eye(4)[q.argmax(1)]

if __name__ == "__main__":
    print(f"start: task {value(start, task):.2f}; best policy by value iteration for")
    paid = {"the task": best(task), "the proxy": best(proxy),
            "the task, checkpoint paid back": best_with(1.5 * (np.arange(25) == 12))}
    for name, policy in paid.items():
        there, here = value(policy, proxy), value(policy, task)
        print(f"- {name}: proxy {there:.2f}, task {here:.2f}")
    marks = (0, 5, 10, 20, 30, 40, 60, 80, 119)
    print(f"{'median of 10, batch':25}" + "".join(f"{m:>6}" for m in marks))
    for beta in (0.0, 0.1, 0.3, 1.0):
        runs = np.array([learn(seed, beta) for seed in range(10)])
        fell = (runs[:, :, 1].max(1) - runs[:, -1, 1] > 1).sum()
        for i, name in enumerate(("proxy", "task")):
            row = "".join(f"{np.median(runs[:, m, i]):6.2f}" for m in marks)
            note = f" fell {fell:2}/10" if i else " " * 11
            print(f"beta {beta} {name:5}" + note + row)
# endregion
