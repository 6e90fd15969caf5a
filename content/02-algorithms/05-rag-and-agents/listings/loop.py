"""An agent's loop as arithmetic: steps, checks, retries, a cap, what it costs and how long."""
import numpy as np

# region step
def step(p, caught, retries):
    """One step: done right, wrong without notice, given up. The three sum to 1."""
    again = (1 - p) * caught                    # wrong, noticed, so tried again
    tries = sum(again ** j for j in range(retries + 1))
    return p * tries, (1 - p) * (1 - caught) * tries, again ** (retries + 1)

def task(n, p, caught=0.0, retries=0):
    """n steps in a row: right, wrong without notice, given up."""
    s, w, g = step(p, caught, retries)
    alive = (s + w) ** n                        # reached the end, right or not
    return s ** n, alive - s ** n, 1 - alive
# endregion

# region cap
def capped(n, p, caught, cap):
    """No limit a step, `cap` attempts in all: right, wrong, attempts made. Exact."""
    good = np.zeros((cap + 1, n + 1))       # after t attempts at step i, all right
    bad = np.zeros((cap + 1, n + 1))        # the same, a silent mistake behind it
    good[0, 0] = 1
    used = 0.0
    for t in range(cap):
        running = good[t, :n].sum() + bad[t, :n].sum()
        used += running
        for i in range(n):
            again = (1 - p) * caught
            good[t + 1, i + 1] += good[t, i] * p
            bad[t + 1, i + 1] += good[t, i] * (1 - p) * (1 - caught)
            bad[t + 1, i + 1] += bad[t, i] * (1 - again)
            good[t + 1, i] += good[t, i] * again
            bad[t + 1, i] += bad[t, i] * again
    return good[:, n].sum(), bad[:, n].sum(), used
# endregion

# yuan a million tokens, deepseek-v4-pro, peak, 2026-10: input missed, input hit, output
MISS, HIT, OUT = 9, 0.3, 27
FIRST, GROW, SAY = 4000, 1000, 250              # assumed tokens

def spent(attempts):
    """Yuan of so many calls, history re-read from the cache, its new part at full price."""
    fresh = FIRST + GROW * (attempts - 1)
    total = attempts * FIRST + GROW * attempts * (attempts - 1) / 2
    return (fresh * MISS + (total - fresh) * HIT + attempts * SAY * OUT) / 1e6

if __name__ == "__main__":
    # region arithmetic
    print("每步 p = 0.95，步数            5     10     20     40")
    for name, caught, retries in (("不检查", 0, 0), ("抓出一半，重试两次", 0.5, 2),
                                  ("抓出九成，重试两次", 0.9, 2)):
        rows = [task(n, 0.95, caught, retries) for n in (5, 10, 20, 40)]
        print(f"{name}：做对", "  ".join(f"{r[0]:.3f}" for r in rows),
              " 错而不知", "  ".join(f"{r[1]:.3f}" for r in rows))
    # endregion

    # region mixture
    HUMAN, STEPS = 8.0, 10                      # assumed: yuan for a person to finish it
    KINDS = ((0.75, 0.98, 0.9), (0.20, 0.70, 0.9), (0.05, 0.0, 1.0))   # share, p, caught
    print("10 步任务：75% 每步 0.98，20% 每步 0.70，5% 做不成；抓出九成；转人工 8 元")
    for cap in (10, 12, 14, 16, 18, 20, 24, 30, 40):
        right = wrong = cost = before = 0.0
        for share, p, caught in KINDS:
            made = [0.0] + [capped(STEPS, p, caught, c)[2] for c in range(1, cap + 1)]
            more = np.diff(made)                # chance that attempt c is made
            price = np.diff(spent(np.arange(cap + 1.0)) * (np.arange(cap + 1) > 0))
            cost += share * (more * price).sum()
            r, w, _ = capped(STEPS, p, caught, cap)
            right, wrong = right + share * r, wrong + share * w
        left = 1 - right - wrong
        print(f"上限 {cap}：做对 {right:.3f} 错而不知 {wrong:.3f} 转人工 {left:.3f}  "
              f"模型 {cost:.3f} 元 加人工 {cost + left * HUMAN:.3f} 元")
    # endregion

    # region latency
    rng = np.random.RandomState(0)
    CAP = 20
    tries = np.concatenate([                    # 20 000 simulated tasks of the same mixture
        STEPS + rng.negative_binomial(STEPS, 1 - (1 - p) * caught, int(20000 * share))
        if p else np.full(int(20000 * share), CAP) for share, p, caught in KINDS])
    tries = np.minimum(tries, CAP)
    each = rng.lognormal(np.log(4), 0.6, (len(tries), CAP))         # assumed: median 4 s
    clock = (each * (np.arange(CAP) < tries[:, None])).sum(1)
    for name, v in (("调用次数", tries), ("秒", clock), ("元", spent(tries))):
        print(f"{name}：", " ".join(f"{label} {np.percentile(v, q):.2f}" for label, q in
              (("P50", 50), ("P95", 95), ("P99", 99))), f"均值 {v.mean():.2f}")
    # endregion
