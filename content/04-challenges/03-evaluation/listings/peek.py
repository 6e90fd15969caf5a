import numpy as np

# region peek
rng = np.random.default_rng(29)
runs, per_look = 40_000, 100

def z_scores(looks):
    """两版一样好时，每看一次多 100 对题；返回每次看到的 z。"""
    step = rng.standard_normal((runs, looks))       # 每批的净差，标准化
    return step.cumsum(1) / np.sqrt(np.arange(1, looks + 1))

def ever(z, bar):
    return (abs(z) > bar).any(1).mean()
# endregion
from statistics import NormalDist
tail = lambda bar: 2 * (1 - NormalDist().cdf(bar))
print("看几次  至少一次 p<0.05   要守住 5%，每次的 p 须低于")
for looks in (1, 2, 5, 10, 20, 50):
    z = z_scores(looks)
    bar = np.quantile(abs(z).max(1), 0.95)
    print(f"{looks:4d}        {ever(z, 1.96):.3f}              {tail(bar):.4f}")

# region many
def holm(p, alpha=0.05):
    order, keep = np.argsort(p), np.zeros(len(p), bool)
    for rank, i in enumerate(order):
        if p[i] > alpha / (len(p) - rank):
            break
        keep[i] = True
    return keep

def family(metrics, shared):
    """指标之间相关 shared，全都没有真差别；返回三种做法的假警报率。"""
    common = rng.standard_normal((10_000, 1))
    z = np.sqrt(shared) * common \
        + np.sqrt(1 - shared) * rng.standard_normal((10_000, metrics))
    p = 2 * (1 - np.vectorize(NormalDist().cdf)(abs(z)))
    return (p < .05).any(1).mean(), np.mean([holm(row).any() for row in p])
# endregion
print("20 个指标同时看   不管   Holm")
for shared in (0.0, 0.5):
    raw, fixed = family(20, shared)
    print(f"相关 {shared:.1f}          {raw:.3f}  {fixed:.3f}")
