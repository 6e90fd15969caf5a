"""A slippery cliff as a Markov decision process: exact values, sampled episodes."""
import numpy as np

# region world
class World:
    """S start, C cliff, G goal. `pay`: what entering a cell of that letter pays."""
    def __init__(self, rows, pay, ends="CG", slip=0.1, gamma=0.95):
        cells = [c for row in rows for c in row]
        self.width, self.gamma, self.n = len(rows[0]), gamma, len(cells)
        self.start, self.over = cells.index("S"), np.array([c in ends for c in cells])
        moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]             # up right down left
        self.P = np.zeros((self.n, 4, self.n))                 # P[s, a, s']
        for s in range(self.n):
            y, x = divmod(s, self.width)
            for went, (dy, dx) in enumerate(moves):
                ny, nx = y + dy, x + dx
                inside = 0 <= ny < len(rows) and 0 <= nx < self.width
                to = ny * self.width + nx if inside else s     # a wall: stay
                for a in range(4):
                    self.P[s, a, to] += 1 - slip if a == went else slip / 3
        self.R = np.array([pay.get(c, pay["."]) for c in cells])  # on entering
        self.P[self.over] = 0                                  # the end: no more

    def q(self, v):
        """Q(s, a) = Σ P(s'|s, a) (R + γ V(s')): Bellman's right-hand side."""
        return self.P @ (self.R + self.gamma * v)

def value_iteration(world, tolerance=1e-10):
    v, sweeps = np.zeros(world.n), 0
    while True:
        new, sweeps = world.q(v).max(1), sweeps + 1
        if abs(new - v).max() < tolerance:
            return new, sweeps
        v = new

def evaluate(world, policy, reward=None):
    """V of a policy, exactly: solve V = R_π + γ P_π V, for another reward too."""
    reward = world.R if reward is None else reward
    p = np.einsum("sa,sat->st", policy, world.P)
    return np.linalg.solve(np.eye(world.n) - world.gamma * p, p @ reward)
# endregion

def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)

# region rollout
def rollout(world, policy, episodes, horizon, rng):
    """Side by side. s, a, r, alive: (steps, episodes); last: where each one stopped."""
    acting, landing = policy.cumsum(1), world.P.cumsum(2)
    now = np.full(episodes, world.start)
    path = []
    for _ in range(horizon):
        alive = ~world.over[now]
        if not alive.any():
            break
        a = np.minimum((rng.random((episodes, 1)) > acting[now]).sum(1), 3)
        then = (rng.random((episodes, 1)) > landing[now, a]).sum(1)
        then = np.where(alive, then.clip(max=world.n - 1), now)
        path.append((now, a, np.where(alive, world.R[then], 0.0), alive))
        now = then
    return *(np.array(x) for x in zip(*path)), now

def score(policy, s, a, weight):
    """Σ weight · ∇ log π(a|s) over the steps given: (states, 4), for softmax tables."""
    hit = np.bincount(s * 4 + a, weight, policy.size).reshape(policy.shape)
    return hit - hit.sum(1, keepdims=True) * policy

def fit(V, s, target, rate=0.5):
    """Move V(s) towards the mean target of each state visited."""
    seen = np.bincount(s, minlength=len(V))
    mean = np.bincount(s, target, len(V)) / np.maximum(seen, 1)
    return np.where(seen > 0, V + rate * (mean - V), V)

def backwards(x, decay):
    """y_t = x_t + decay · y_{t+1}: returns with decay γ, GAE with decay γλ."""
    y = np.zeros_like(x)
    for t in reversed(range(len(x))):
        y[t] = x[t] + (decay * y[t + 1] if t + 1 < len(x) else 0)
    return y
# endregion

PAY = {".": -1.0, "S": -1.0, "C": -20.0, "G": 20.0}
CLIFF = World(["......", "......", "......", "SCCCCG"], PAY)

if __name__ == "__main__":
    v, sweeps = value_iteration(CLIFF)
    best = CLIFF.q(v).argmax(1)
    print(f"{sweeps} sweeps, V*(S) = {v[CLIFF.start]:.4f}")
    for y in range(4):
        cells = range(y * 6, y * 6 + 6)
        print("|", *("   end" if CLIFF.over[s] else f"{v[s]:6.2f}" for s in cells), "   ",
              *("." if CLIFF.over[s] else "^>v<"[best[s]] for s in cells))
    for slip in (0.0, 0.1, 0.3):
        world = World(["......", "......", "......", "SCCCCG"], PAY, slip=slip)
        greedy = np.eye(4)[world.q(value_iteration(world)[0]).argmax(1)]
        rng = np.random.default_rng(0)
        _, _, _, alive, last = rollout(world, greedy, 20000, 80, rng)
        end = [np.mean(last == 23), np.mean(world.over[last] & (last != 23))]
        print(f"slip {slip}: V*(S) {value_iteration(world)[0][world.start]:7.3f}, "
              f"goal {end[0]:.1%}, cliff {end[1]:.1%}, {alive.sum(0).mean():.1f} steps")
