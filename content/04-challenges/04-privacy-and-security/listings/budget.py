import numpy as np

# region budget
rng = np.random.default_rng(30)
trials = 20_000

def guess(epsilon, asks, fresh):
    """一个人在不在名单里？攻击者已知其余所有人，只差这一个。"""
    there = rng.integers(0, 2, trials)           # 真相：0 或 1
    each = epsilon if fresh else epsilon / asks  # 每问花多少预算
    noise = rng.laplace(0, 1 / each, (trials, asks)).mean(axis=1)
    return ((there + noise > 0.5) == there).mean()
# endregion
print("问几次　每次都给 ε=1　总共只给 ε=1")
for asks in (1, 4, 16, 64):
    loose, strict = guess(1, asks, True), guess(1, asks, False)
    print(f"{asks:6d}　　　{loose:7.1%}　　　{strict:7.1%}")
top = np.exp(1) / (1 + np.exp(1))
print(f"ε=1 的上限 e/(1+e) = {top:.1%}；ε=64 的上限几乎是 100%")
