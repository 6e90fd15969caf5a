# A scoring network of eight numbers, and five attributions of one decision.
from itertools import permutations

import numpy as np

NAMES = ['工资', '房产', '信用记录', '流水']


# region model
def relu(z):
    return np.maximum(z, 0.0)


def score(x):
    wage, house, record, flow = x
    either = 4 * (1 - relu(1 - wage - house))  # 有一样就给满
    both = 3 * relu(wage + record - 1)  # 两样都有才给
    enough = 2 * (1 - relu(1 - 2 * flow))  # 到一半就给满
    return float(either + both + enough)
# endregion


# region methods
def slope(x, h=1e-6):
    return np.array([(score(x + h * e) - score(x - h * e)) / (2 * h)
                     for e in np.eye(4)])


def gradient(x, base):
    return slope(x) * (x - base)


def occlusion(x, base):
    return np.array([score(x) - score(np.where(e, base, x)) for e in np.eye(4)])


def integrated(x, base, steps=2000):
    at = (np.arange(steps) + 0.5) / steps
    return np.mean([slope(base + a * (x - base)) for a in at], 0) * (x - base)


def shapley(x, base):
    total, orders = np.zeros(4), list(permutations(range(4)))
    for order in orders:
        now = base.copy()
        for i in order:
            before = score(now)
            now[i] = x[i]
            total[i] += score(now) - before
    return total / len(orders)
# endregion


zero, one = np.zeros(4), np.ones(4)
print('分数', score(one), ' 基线', score(zero), ' 各法之和应当是', score(one))
print('  '.join(NAMES) + '   和')


def show(name, parts):
    print(' '.join(f'{p + 0.0:5.2f}' for p in [*parts, parts.sum()]), '', name)


for name, method in [('梯度×输入', gradient), ('逐个遮挡', occlusion),
                     ('积分梯度', integrated), ('Shapley', shapley)]:
    show(name, method(one, zero))
other = np.array([1.0, 0.0, 0.0, 0.0])
show(f'Shapley，基线换成“只有工资”（{score(other)} 分）', shapley(one, other))
print('同时遮掉工资与房产，分数掉', score(one) - score(np.array([0.0, 0, 1, 1])))
