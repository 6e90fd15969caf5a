import numpy as np
from math import lgamma
from sklearn.datasets import load_digits

# region accountant
def spent(q, sigma, steps, delta):
    """泊松抽样的 DP-SGD 花掉的 ε：Rényi 记账，只用整数阶。"""
    best = np.inf
    for a in range(2, 257):
        k = np.arange(a + 1)
        ways = [lgamma(a+1) - lgamma(i+1) - lgamma(a-i+1) for i in k]
        logs = ways + k*np.log(q) + (a-k)*np.log1p(-q) + k*(k-1)/(2*sigma**2)
        rdp = np.logaddexp.reduce(logs) / (a - 1)
        best = min(best, steps*rdp + np.log(1/delta)/(a - 1))
    return best

def train(x, y, sigma, q, steps, rng, clip=1.0, lr=4.0):
    """多类逻辑回归；σ=0 就是不加噪声。每个样本的梯度先裁到 1。"""
    w = np.zeros((x.shape[1], 10))
    for _ in range(steps):
        take = rng.random(len(x)) < q
        a, b = x[take], y[take]
        p = np.exp(a @ w - (a @ w).max(1, keepdims=True))
        r = p / p.sum(1, keepdims=True) - np.eye(10)[b]
        norm = np.linalg.norm(a, axis=1) * np.linalg.norm(r, axis=1)
        keep = np.minimum(1, clip / np.maximum(norm, 1e-9))  # 裁剪
        g = a.T @ (r * keep[:, None])
        g += sigma * clip * rng.normal(size=w.shape)
        w -= lr * g / (q * len(x))
    return w
# endregion
def sigma_for(epsilon, q, steps, delta):
    low, high = 0.4, 100.0
    for _ in range(30):
        mid = np.sqrt(low * high)
        if spent(q, mid, steps, delta) > epsilon: low = mid
        else: high = mid
    return high

x, y = load_digits(return_X_y=True)
x = np.c_[x / 16, np.ones(len(x))]
x /= np.linalg.norm(x, axis=1, keepdims=True)
order = np.random.default_rng(0).permutation(len(x))
test, pool = order[:397], order[397:]
q, steps, delta = 0.1, 60, 1e-4
sigmas = {e: sigma_for(e, q, steps, delta) for e in (8, 3, 1, 0.5)}
print(f"抽样率 {q}，{steps} 步，δ={delta:g}；测试 397 张，各 8 次平均")
print("　　　　　　　N=1400　N=300　N=100")
for e in (np.inf, 8, 3, 1, 0.5):
    row = []
    for n in (1400, 300, 100):
        got = []
        for s in range(8):
            rng = np.random.default_rng(s)
            mine = rng.choice(pool, n, replace=False)
            w = train(x[mine], y[mine], sigmas.get(e, 0), q, steps, rng)
            got.append(((x[test] @ w).argmax(1) == y[test]).mean())
        row.append(np.mean(got))
    name = "无噪声　　" if e == np.inf else f"ε={e:<3g} σ={sigmas[e]:4.1f}"
    print(f"{name:<10}　{row[0]:6.3f}　{row[1]:6.3f}　{row[2]:6.3f}")
