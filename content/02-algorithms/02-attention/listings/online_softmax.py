"""FlashAttention's arithmetic: one pass over blocks of keys, no n x n matrix, same result."""
import numpy as np

rng = np.random.default_rng(0)
n, d, block = 512, 64, 32
Q, K, V = rng.normal(size=(3, n, d))
Q *= 8                                                   # large scores: overflow-prone

S = Q @ K.T / np.sqrt(d)
E = np.exp(S - S.max(axis=1, keepdims=True))
full = E / E.sum(axis=1, keepdims=True) @ V              # the textbook way

# region online
m = np.full((n, 1), -np.inf)                             # running maximum of each row
l = np.zeros((n, 1))                                     # running sum of exp(s - m)
O = np.zeros((n, d))                                     # running sum of exp(s - m) * v
for j in range(0, n, block):
    s = Q @ K[j:j + block].T / np.sqrt(d)                # (n, block), then thrown away
    m_new = np.maximum(m, s.max(axis=1, keepdims=True))
    p, fix = np.exp(s - m_new), np.exp(m - m_new)        # fix rescales what came before
    l = l * fix + p.sum(axis=1, keepdims=True)
    O = O * fix + p @ V[j:j + block]
    m = m_new
O /= l
# endregion
print("largest score:", round(float(S.max()), 1))
print("max |online - full| below 1e-12:", bool(np.abs(O - full).max() < 1e-12))
print("scores kept at once:", n * block, "instead of", n * n)
shuffled = rng.permutation(n)                            # order of blocks does not matter either
E2 = np.exp(S[:, shuffled] - S.max(axis=1, keepdims=True))
print("key order does not matter:", np.allclose(E2 / E2.sum(axis=1, keepdims=True) @ V[shuffled], full))
