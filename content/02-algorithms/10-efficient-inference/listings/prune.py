"""Remove weights one by one, or whole units: what is left of accuracy and time."""
from time import process_time

import numpy as np
import torch
from digits_net import accuracy, train
from scipy.sparse import csr_matrix


# region prune
def scattered(net, share):                  # zero the smallest `share` of all weights
    line = torch.cat([w.abs().flatten() for w, _ in net]).quantile(share)
    return [(w.abs() > line).double() for w, _ in net]


def units(net, keep):                       # keep those that weigh most
    net = list(net)
    for i in range(len(net) - 1):
        (w, b), (v, c) = net[i], net[i + 1]
        best = (w.norm(dim=1) * v.norm(dim=0)).topk(keep).indices
        net[i], net[i + 1] = (w[best], b[best]), (v[:, best], c)
    return net
# endregion


full = train([64, 64, 64, 10])
print(f"all {sum(w.numel() for w, _ in full)} weights: {accuracy(full):.1f} %")
print("removed  scattered  trained on      units cut  trained on   from scratch")
for share, keep in ((0.5, 40), (0.8, 20), (0.9, 11), (0.95, 6)):
    mask = scattered(full, share)
    cut = [(w * m, b) for (w, b), m in zip(full, mask)]
    small = units(full, keep)
    left = sum(w.numel() for w, _ in small) / 8832
    widths = [64, keep, keep, 10]
    results = [cut, train(None, start=full, mask=mask), small,
               train(None, start=small), train(widths, steps=600)]
    a, b, c, d, e = (accuracy(net) for net in results)
    print(f"{share:<5.0%} {a:12.1f} {b:11.1f} {1 - left:8.0%} {c:6.1f}",
          f"{d:11.1f} {e:14.1f}")

# region time
rng = np.random.default_rng(0)
n = 2048
dense = rng.standard_normal((n, n)).astype(np.float32)
zeros = np.where(rng.random((n, n)) < 0.9, 0, dense).astype(np.float32)
forms = {"90 % zeros, dense kernel": zeros, "90 % zeros, CSR kernel": csr_matrix(zeros),
         "half of the rows": dense[: n // 2].copy()}


def seconds(matrix, vector, tries=8):      # least CPU time of several tries
    def once():
        start = process_time()
        matrix @ vector
        return process_time() - start
    return min(once() for _ in range(tries))


def say(r):
    return "under 0.7 of it" if r < 0.7 else "as long" if r < 1.3 else "over 1.3 times"


print(f"\ntime of one {n}x{n} product with 64 columns, against the dense one")
v = rng.standard_normal((n, 64)).astype(np.float32)
for name, matrix in forms.items():
    print(f"{name:25}", say(seconds(matrix, v) / seconds(dense, v)))
# endregion
