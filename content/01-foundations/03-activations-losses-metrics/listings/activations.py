"""Six activation functions: the derivative by formula against PyTorch's own."""
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

s, phi = torch.sigmoid, torch.distributions.Normal(0.0, 1.0)
bell = lambda x: torch.exp(-x * x / 2) / (2 * torch.pi) ** 0.5
# region check
table = {                     # name: (PyTorch's function, derivative by formula)
    "relu":     (F.relu, lambda x: (x > 0).double()),
    "leaky":    (F.leaky_relu, lambda x: torch.where(x > 0, 1.0, 0.01)),
    "sigmoid":  (s, lambda x: s(x) * (1 - s(x))),
    "tanh":     (torch.tanh, lambda x: 1 - torch.tanh(x) ** 2),
    "gelu":     (F.gelu, lambda x: phi.cdf(x) + x * bell(x)),
    "silu":     (F.silu, lambda x: s(x) * (1 + x * (1 - s(x)))),
}
x = torch.tensor([-5.0, -3, -1, 0, 1, 3, 5], requires_grad=True)
for name, (function, slope) in table.items():
    g, = torch.autograd.grad(function(x).sum(), x)
    assert torch.allclose(g, slope(x), atol=1e-8), name
    print(f"{name:<9}" + " ".join(f"{v:8.5f}" for v in g.tolist()))
# endregion
