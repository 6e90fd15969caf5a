import numpy as np

# region estimators
rng = np.random.default_rng(29)
z = 1.96

def rogan_gladen(q, N, se, m1, sp, m0):
    """q：N 条里裁判判过的比例；se、sp：由 m1 条真对、m0 条真错量出。"""
    j = se + sp - 1
    theta = (q + sp - 1) / j
    var = (q*(1-q)/N + theta**2 * se*(1-se)/m1 + (1-theta)**2 * sp*(1-sp)/m0) / j**2
    return theta, np.sqrt(var)

def ppi(judge_all, judge_few, human_few):
    """裁判的均值，加上随机小样本里“人减裁判”的均值。"""
    gap = human_few - judge_few
    theta = judge_all.mean() + gap.mean()
    return theta, np.sqrt(judge_all.var()/len(judge_all) + gap.var()/len(gap))
# endregion
N, m, p = 5000, 300, 0.80

def judge(y, se, sp):
    return np.where(y, rng.random(y.size) < se, rng.random(y.size) > sp) * 1.0

def trial(se, sp, share):
    """share：校准用的 300 条里真对的比例；等于 p 就是随机抽的。"""
    y, old = rng.random(N) < p, rng.random(m) < share
    f, g = judge(y, se, sp), judge(old, se, sp)
    m1, m0 = old.sum(), m - old.sum()
    human = y[:m].mean()
    return ((f.mean(), np.sqrt(f.var()/N)),
            rogan_gladen(f.mean(), N, g[old].mean(), m1, 1 - g[~old].mean(), m0),
            ppi(f, g, old * 1.0), (human, np.sqrt(human*(1-human)/m)))

names = ["直接报裁判", "除偏差　　", "人减裁判　", "只用人标　"]
print(f"真实通过率 {p:.2f}；裁判看 {N} 条，人标 {m} 条")
for title, se, sp, share in [("裁判 0.97/0.60，随机抽", .97, .60, p),
                             ("裁判 0.95/0.95，随机抽", .95, .95, p),
                             ("裁判 0.97/0.60，人标的是旧题", .97, .60, .50)]:
    out = np.array([trial(se, sp, share) for _ in range(1500)])
    print(title)
    for name, (est, err) in zip(names, out.transpose(1, 2, 0)):
        if "人标" in name and share != p: continue
        cover = (abs(est - p) < z * err).mean()
        print(f"  {name}  均值 {est.mean():.3f}  半宽 {z*np.median(err):.3f}"
              f"  盖住 {cover:.3f}")
