"""A Llama-style decoder: RMSNorm, RoPE, GQA, SwiGLU. Counted at full size, tested small."""
import torch
import torch.nn.functional as F
from torch import nn


def rope(x, base=500_000.0):                             # x: (n, heads, dh)
    n, _, dh = x.shape
    angle = torch.arange(n)[:, None, None] * base ** (-torch.arange(0, dh, 2) / dh)
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack((a * angle.cos() - b * angle.sin(), a * angle.sin() + b * angle.cos()), -1).flatten(-2)


class RMSNorm(nn.Module):
    def __init__(self, d, **kw):
        super().__init__()
        self.g = nn.Parameter(torch.ones(d, **kw))

    def forward(self, x):
        return self.g * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5)


# region block
class Block(nn.Module):
    def __init__(self, d, h, kv, dh, ff, **kw):
        super().__init__()
        lin = lambda i, o: nn.Linear(i, o, bias=False, **kw)
        self.h, self.kv, self.dh = h, kv, dh
        self.n1, self.n2 = RMSNorm(d, **kw), RMSNorm(d, **kw)
        self.q, self.k, self.v, self.o = lin(d, h * dh), lin(d, kv * dh), lin(d, kv * dh), lin(h * dh, d)
        self.gate, self.up, self.down = lin(d, ff), lin(d, ff), lin(ff, d)

    def forward(self, x):                                # x: (n, d)
        n, y = len(x), self.n1(x)
        q = rope(self.q(y).view(n, self.h, self.dh))
        k = rope(self.k(y).view(n, self.kv, self.dh))    # k and v are what a KV cache keeps
        v = self.v(y).view(n, self.kv, self.dh)
        k, v = (t.repeat_interleave(self.h // self.kv, dim=1) for t in (k, v))
        s = torch.einsum("ihd,jhd->hij", q, k) / self.dh ** 0.5
        s = s.masked_fill(torch.ones(n, n).triu(1).bool(), float("-inf"))
        z = torch.einsum("hij,jhd->ihd", s.softmax(-1), v).reshape(n, -1)
        x = x + self.o(z)                                # residual 1
        y = self.n2(x)
        return x + self.down(F.silu(self.gate(y)) * self.up(y))   # residual 2
# endregion


torch.manual_seed(0)
small = nn.Sequential(*[Block(64, 8, 2, 8, 176) for _ in range(2)])
x = torch.randn(6, 64)
changed = torch.cat((x[:5], torch.randn(1, 64)))         # other last token
with torch.no_grad():
    a, b = small(x), small(changed)
print("earlier rows unchanged:", torch.allclose(a[:5], b[:5], atol=1e-6))
print("last row changed:", not torch.allclose(a[5], b[5], atol=1e-2))


# region count
def count(layers, d, h, kv, dh, ff, vocab):
    meta = dict(device="meta")                           # shapes only, no memory
    block = sum(p.numel() for p in Block(d, h, kv, dh, ff, **meta).parameters())
    return 2 * vocab * d + layers * block + d            # embedding, LM head, final norm


print("Llama 3.1 8B  ", f"{count(32, 4096, 32, 8, 128, 14336, 128256):,}")
print("Llama 3.1 70B ", f"{count(80, 8192, 64, 8, 128, 28672, 128256):,}")
print("Llama 3.1 405B", f"{count(126, 16384, 128, 8, 128, 53248, 128256):,}")
# endregion
