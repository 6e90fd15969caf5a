"""LoRA on one layer: the start, and the merge in three precisions."""
import copy
import torch

torch.manual_seed(0)
torch.set_num_threads(1)
d, r, alpha = 512, 8, 16

# region lora
class LoRA(torch.nn.Module):
    """y = x Wᵀ + (α/r) x Aᵀ Bᵀ; W (out, in) is frozen, A is (r, in), B (out, r)."""
    def __init__(self, W):
        super().__init__()
        self.register_buffer("W", W)
        self.A = torch.nn.Parameter(torch.randn(r, W.shape[1]) / r ** .5)
        self.B = torch.nn.Parameter(torch.zeros(W.shape[0], r))
    def delta(self):
        return (alpha / r) * self.B @ self.A
    def forward(self, x):
        return x @ self.W.T + (alpha / r) * (x @ self.A.T) @ self.B.T

W = (torch.randn(d, d) / d ** .5).bfloat16().float()    # as a base comes: in BF16
x = torch.randn(256, d)
layer = LoRA(W)
print("at the start equal bit for bit:", torch.equal(layer(x), x @ W.T))
layer(x).square().mean().backward()
print(f"first gradient: |A| {layer.A.grad.norm():.1f}, |B| {layer.B.grad.norm():.2f}")
print(f"trained {2 * r * d} of {d * d}, Adam {12 * 2 * r * d} of {12 * d * d} bytes")
# endregion

# region merge
step = 0.001 * torch.randn(d, 3) @ torch.randn(3, d)     # to be learnt: rank 3
optimizer = torch.optim.Adam(layer.parameters(), 1e-3)
for _ in range(300):
    loss = (layer(x) - x @ (W + step).T).square().mean()
    optimizer.zero_grad(); loss.backward(); optimizer.step()
with torch.no_grad():
    exact = layer.double()(x.double())
    effect = (exact - x.double() @ layer.W.T).norm()
    print(f"|BA| / |W| = {layer.delta().norm() / layer.W.norm():.1%}")
    for dtype in (torch.float64, torch.float32, torch.bfloat16):
        low = copy.deepcopy(layer).to(dtype)
        merged = (layer.W + layer.delta()).to(dtype)     # one matrix again
        apart, joined = low(x.to(dtype)), x.to(dtype) @ merged.T
        still = (merged == low.W).float().mean()
        lost = (x.double() @ merged.double().T - exact).norm() / effect
        most = (apart - joined).abs().max()
        print(f"{str(dtype)[6:]:<9} differ by up to {most:.0e}, "
              f"update lost {lost:.1%}, weights not moved {still:.1%}")
# endregion
