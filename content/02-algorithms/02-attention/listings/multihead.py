"""Multi-head attention is six matrix products and two reshapes."""
import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
B, n, d, h = 2, 5, 8, 2                     # batch, tokens, width, heads
X = rng.normal(size=(B, n, d))
WQ, WK, WV, WO = rng.normal(size=(4, d, d)) / np.sqrt(d)


# region multihead
def softmax(S):
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


def split(M):                               # (B, n, d) -> (B, h, n, d/h)
    return M.reshape(B, n, h, d // h).transpose(0, 2, 1, 3)


Q, K, V = split(X @ WQ), split(X @ WK), split(X @ WV)
S = Q @ K.transpose(0, 1, 3, 2) / np.sqrt(d // h)        # (B, h, n, n)
Z = softmax(S) @ V                                       # (B, h, n, d/h)
merged = Z.transpose(0, 2, 1, 3).reshape(B, n, d)        # heads side by side
out = merged @ WO                                        # (B, n, d)
for name, M in (("Q", Q), ("S", S), ("Z", Z), ("merged", merged), ("out", out)):
    print(f"{name:7s}{M.shape}")
# endregion

mha = nn.MultiheadAttention(d, h, bias=False, batch_first=True).double()
with torch.no_grad():                       # PyTorch computes x @ W.T
    mha.in_proj_weight.copy_(torch.tensor(np.concatenate([WQ.T, WK.T, WV.T])))
    mha.out_proj.weight.copy_(torch.tensor(WO.T))
    x = torch.tensor(X)
    ref = mha(x, x, x)[0].numpy()
assert np.allclose(out, ref, atol=1e-6)
print("equals torch.nn.MultiheadAttention:", np.allclose(out, ref, atol=1e-6))
print("parameters with 1, 2, 4, 8 heads:", [sum(p.numel() for p in
      nn.MultiheadAttention(d, k, bias=False).parameters()) for k in (1, 2, 4, 8)])
