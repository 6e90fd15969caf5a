"""Losses and their derivatives by formula, against PyTorch."""
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

def agree(loss, by_formula, at, slope):
    """PyTorch's value and gradient equal the formula's."""
    at = at.clone().requires_grad_()
    value = loss(at)
    g, = torch.autograd.grad(value, at)
    assert torch.allclose(value, by_formula) and torch.allclose(g, slope), (value, g)
    return value.item(), g

y, yhat = torch.tensor([1.0, 2, 4]), torch.tensor([1.5, 2, 0])
e, n = yhat - y, 3
agree(lambda v: F.mse_loss(v, y), (e ** 2).mean(), yhat, 2 * e / n)
agree(lambda v: F.l1_loss(v, y), e.abs().mean(), yhat, e.sign() / n)
huber = torch.where(e.abs() <= 1, e ** 2 / 2, e.abs() - 0.5)
agree(lambda v: F.huber_loss(v, y, delta=1.0), huber.mean(), yhat, e.clamp(-1, 1) / n)

# region check
z, c = torch.tensor([2, 1, 0.1]), torch.tensor(0)      # logits, the right class
p = torch.exp(z) / torch.exp(z).sum()
value, g = agree(lambda v: F.cross_entropy(v, c), -torch.log(p[0]), z,
                 p - F.one_hot(c, 3))
print(f"cross entropy {value:.5f}, gradient", [round(v, 5) for v in g.tolist()])

s, t = torch.tensor([-4.0, 0.5, 3]), torch.tensor([1.0, 0, 1])
bce = (s.clamp(min=0) - s * t + torch.log1p(torch.exp(-s.abs()))).mean()
agree(lambda v: F.binary_cross_entropy_with_logits(v, t), bce, s,
      (torch.sigmoid(s) - t) / 3)
# endregion

# region stable
s = torch.tensor(-800.0)                               # sure, and wrong
print("log of sigmoid", torch.log(torch.sigmoid(s)).item(), "| logsigmoid", F.logsigmoid(s).item())
s = torch.tensor(-20.0, dtype=torch.float32, requires_grad=True)
naive = torch.autograd.grad(-torch.log(1 - torch.sigmoid(-s)), s)[0]
good = torch.autograd.grad(-F.logsigmoid(s), s)[0]
print(f"slope at s = -20, float32: naive {naive.item()}, logsigmoid {good.item():.4f}")
# endregion
