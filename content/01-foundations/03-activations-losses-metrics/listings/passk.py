"""pass@k from n tries: the unbiased estimate and the tempting one, every outcome counted."""
from math import comb
import numpy as np

# region passk
def pass_at_k(n, c, k):                         # at least one of k is right
    return 1 - np.prod([max(0, n - c - i) / (n - i) for i in range(k)])

def pass_all_k(n, c, k):                        # all of k are right
    return comb(c, k) / comb(n, k)

n, k = 10, 5
for p in (0.1, 0.3, 0.7):                       # every c: a binomial
    weight = [comb(n, c) * p ** c * (1 - p) ** (n - c) for c in range(n + 1)]
    mean = lambda f: sum(w * f(c) for c, w in enumerate(weight))
    print(f"p = {p}: pass@5 true {1 - (1 - p) ** k:.4f}, "
          f"unbiased {mean(lambda c: pass_at_k(n, c, k)):.4f}, "
          f"1-(1-c/n)^5 {mean(lambda c: 1 - (1 - c / n) ** k):.4f}")
    assert abs(mean(lambda c: pass_all_k(n, c, k)) - p ** k) < 1e-12

sure, coin = [1.0] * 50 + [0.0] * 50, [0.5] * 100       # chance of each task
for name, tasks in (("half, always", sure), ("all, half the time", coin)):
    t = np.array(tasks)
    print(f"{name:<19} pass@1 {t.mean():.2f}, "
          f"pass@8 {(1 - (1 - t) ** 8).mean():.3f}, pass^8 {(t ** 8).mean():.3f}")
# endregion
