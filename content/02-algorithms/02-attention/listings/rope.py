"""Attention does not know order; RoPE tells it distances, and only distances."""
import numpy as np


def attention(Q, K, V):
    S = Q @ K.T / np.sqrt(K.shape[1])
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True) @ V


rng = np.random.default_rng(0)
X = rng.normal(size=(5, 8))
order = [3, 1, 4, 0, 2]
same = np.allclose(attention(X, X, X)[order], attention(X[order], X[order], X[order]))
print("shuffle tokens, outputs are shuffled the same way:", same)


# region rope
def rope(v, pos, base=10000.0):
    d = len(v)
    angle = pos * base ** (-np.arange(0, d, 2) / d)      # one speed per pair
    even, odd = v[0::2], v[1::2]
    out = np.empty(d)
    out[0::2] = even * np.cos(angle) - odd * np.sin(angle)
    out[1::2] = even * np.sin(angle) + odd * np.cos(angle)
    return out


q, k = np.array([1.0, 2, 3, 4]), np.array([4.0, 3, 2, 1])
for m, n in ((5, 3), (12, 10), (5002, 5000), (5, 4), (3, 5)):
    print(f"query at {m:4d}, key at {n:4d}: {rope(q, m) @ rope(k, n):.5f}")
print("length kept:", np.isclose(np.linalg.norm(rope(q, 777)), np.linalg.norm(q)))
# endregion
