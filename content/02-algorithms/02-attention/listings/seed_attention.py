"""Scaled dot-product attention on "I love AI": by hand = NumPy = PyTorch."""
# region numpy
import numpy as np

np.set_printoptions(precision=6, suppress=True, floatmode="fixed")


def attention(Q, K, V, causal=False):
    S = Q @ K.T / np.sqrt(K.shape[1])                    # (n, n) scaled scores
    if causal:
        S = np.where(np.tri(len(S), dtype=bool), S, -np.inf)
    E = np.exp(S - S.max(axis=1, keepdims=True))         # exp(-inf) = 0
    A = E / E.sum(axis=1, keepdims=True)                 # each row sums to 1
    return A, A @ V                                      # weights, output


X = np.array([[1, 0, 1], [0, 1, 0], [1, 1, 0]], float)   # I, love, AI
A, O = attention(X, X, X)                                # W_Q = W_K = W_V = I
print("weights", A, "output", O, sep="\n")
print("causal weights", attention(X, X, X, causal=True)[0], sep="\n")
print("row 2 from cached K, V", attention(X[1:2], X[:2], X[:2])[0], sep="\n")
# endregion

# region torch
import torch
import torch.nn.functional as F
from torch import nn

x = torch.tensor(X)
weights = F.softmax(x @ x.T / 3 ** 0.5, dim=-1)
assert np.allclose(weights, A, atol=1e-6)
assert np.allclose(weights @ x, O, atol=1e-6)

mha = nn.MultiheadAttention(3, num_heads=1, bias=False, batch_first=True).double()
with torch.no_grad():                                    # stack W_Q, W_K, W_V = I, W_O = I
    mha.in_proj_weight.copy_(torch.eye(3).repeat(3, 1))
    mha.out_proj.weight.copy_(torch.eye(3))
    future = torch.ones(3, 3, dtype=torch.bool).triu(1)  # True = may not look
    for mask, causal in ((None, False), (future, True)):
        out, w = mha(x[None], x[None], x[None], attn_mask=mask)
        A_ref, O_ref = attention(X, X, X, causal)
        assert np.allclose(w[0], A_ref, atol=1e-6) and np.allclose(out[0], O_ref, atol=1e-6)
print("by hand = NumPy = torch.nn.MultiheadAttention, with and without mask: True")
# endregion
