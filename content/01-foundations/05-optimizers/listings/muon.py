"""What Muon's orthogonalisation does to the singular values of a momentum matrix."""
import torch

torch.set_num_threads(1)

# region muon
def orthogonalise(m, steps=5):
    """Newton-Schulz with Muon's coefficients: singular values go towards 1."""
    x = m / m.norm()
    for _ in range(steps):
        a = x @ x.T
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return x

torch.manual_seed(0)
left, right = (torch.linalg.qr(torch.randn(6, 6).double())[0] for _ in range(2))
sizes = torch.tensor([10, 3, 1, 0.3, 0.1, 0.03]).double()
momentum = left @ torch.diag(sizes) @ right
for name, m in (("momentum", momentum), ("orthogonalised", orthogonalise(momentum))):
    values = torch.linalg.svdvals(m)
    print(f"singular values, {name:<15}", *(f"{s:5.2f}" for s in values))
# endregion
