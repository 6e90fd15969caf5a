"""pass@k from n tries: the unbiased estimate and the tempting one, by complete enumeration."""
from math import comb
import numpy as np

# region passk
def pass_at_k(n, c, k):                                 # at least one of k is right
    return 1 - np.prod([(n - c - i) / (n - i) for i in range(k)]) if n - c >= k else 1.0

def pass_all_k(n, c, k):                                # all of k are right
    return comb(c, k) / comb(n, k)

n, k = 10, 5
for p in (0.1, 0.3, 0.7):                               # c of n tries succeed: a binomial, every c
    weight = [comb(n, c) * p ** c * (1 - p) ** (n - c) for c in range(n + 1)]
    mean = lambda f: sum(w * f(c) for c, w in enumerate(weight))
    print(f"p = {p}: pass@5 true {1 - (1 - p) ** k:.4f}, unbiased {mean(lambda c: pass_at_k(n, c, k)):.4f}, "
          f"1-(1-c/n)^5 {mean(lambda c: 1 - (1 - c / n) ** k):.4f} | "
          f"pass^5 true {p ** k:.4f}, unbiased {mean(lambda c: pass_all_k(n, c, k)):.4f}, (c/n)^5 {mean(lambda c: (c / n) ** k):.4f}")

# two agents, both right half of the time
sure, coin = [1.0] * 50 + [0.0] * 50, [0.5] * 100       # chance of each task
for name, tasks in (("half of the tasks, always", sure), ("every task, half of the time", coin)):
    print(f"{name:<29} pass@1 {np.mean(tasks):.2f}, pass@8 {np.mean([1 - (1 - t) ** 8 for t in tasks]):.3f}, "
          f"pass^8 {np.mean([t ** 8 for t in tasks]):.3f}")
# endregion
