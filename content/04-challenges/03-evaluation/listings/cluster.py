import numpy as np

# region cluster
rng = np.random.default_rng(29)
clusters, size, p, rho = 40, 10, 0.85, 0.30
a, b = p * (1 / rho - 1), (1 - p) * (1 / rho - 1)   # Beta 分布的组内相关恰为 rho

def one_exam():
    level = rng.beta(a, b, clusters)                # 每个客户有自己的难度
    return rng.random((clusters, size)) < level[:, None]

def icc(x):                                         # 方差分析估计
    between = size * x.mean(1).var(ddof=1)
    within = (x - x.mean(1, keepdims=True)).var(ddof=0) * size / (size - 1)
    return (between - within) / (between + (size - 1) * within)

hit, found = np.zeros(2), []
for _ in range(4000):
    x = one_exam().astype(float)
    naive = np.sqrt(x.mean() * (1 - x.mean()) / x.size)
    grouped = x.mean(1).std(ddof=1) / np.sqrt(clusters)   # 以客户为单位
    hit += [abs(x.mean() - p) < 1.96 * naive, abs(x.mean() - p) < 2.02 * grouped]
    found.append(icc(x))
# endregion
effect = 1 + (size - 1) * rho
print(f"40 个客户各 10 条，组内相关 {rho:.2f}")
print(f"设计效应 {effect:.1f}，有效题数 {clusters*size/effect:.0f}，名义 {clusters*size}")
print(f"名义 95% 区间真正盖住的比例：当成 400 题 {hit[0]/4000:.3f}，按客户算 {hit[1]/4000:.3f}")
print(f"组内相关的估计：中位数 {np.median(found):.2f}，"
      f"90% 落在 {np.quantile(found,.05):.2f} 到 {np.quantile(found,.95):.2f}")
for m, r in [(1, .3), (2, .3), (5, .3), (10, .3), (10, .1), (10, .6)]:
    print(f"每组 {m:2d} 条，组内相关 {r:.1f}：400 题顶 {400/(1+(m-1)*r):3.0f} 题")
