from math import comb
import numpy as np

# region cusum
rng = np.random.default_rng(29)
q0, q1 = 0.10, 0.13                    # 错误率：正常，掉了 3 个点
wrong, right = np.log(q1 / q0), np.log((1 - q1) / (1 - q0))

def days_to_alarm(bar, per_day, q, runs, limit):
    """每天标 per_day 条；S 累到 bar 就报警。返回每次报警的天数。"""
    s, day = np.zeros(runs), np.full(runs, limit)
    for t in range(1, limit + 1):
        bad = rng.binomial(per_day, q, runs)
        s = np.maximum(0, s + bad * wrong + (per_day - bad) * right)
        day = np.where((s >= bar) & (day == limit), t, day)
        if (day < limit).all(): break
    return day

def bar_for(per_day, quiet=365):
    """门槛：什么都没坏时，平均一年误报一次。"""
    low, high = 0.5, 9.0
    for _ in range(8):
        bar = (low + high) / 2
        mean = days_to_alarm(bar, per_day, q0, 250, 2000).mean()
        low, high = (bar, high) if mean < quiet else (low, bar)
    return bar
# endregion
def daily_rule(per_day):
    """只看当天：错误数多到平时一年碰不上一次就报警；返回发现天数的中位数。"""
    pmf = lambda q: np.array([comb(per_day, k) * q**k * (1 - q)**(per_day - k)
                              for k in range(per_day + 1)])
    above = lambda q: pmf(q)[::-1].cumsum()[::-1]   # 第 k 项：至少 k 个错
    chance = above(q1)[np.argmax(above(q0) <= 1 / 365)]
    return np.log(0.5) / np.log(1 - chance)

print("每天标  累积和：中位  九成之内   只看当天：中位    一年标多少条")
for per_day in (10, 20, 50, 100, 200):
    bar = bar_for(per_day)
    d = days_to_alarm(bar, per_day, q1, 1000, 2000)
    print(f"{per_day:5d}      {np.median(d):5.0f} 天   {np.quantile(d,.9):5.0f} 天"
          f"      {daily_rule(per_day):6.0f} 天       {per_day*365:7d}")
