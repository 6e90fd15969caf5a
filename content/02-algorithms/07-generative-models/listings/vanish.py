"""A generator that stays as it is, a discriminator that gets better: what is left of the generator's gradient."""
from yardstick import F, nn, shown, torch
from gan import discriminator, generator

torch.manual_seed(0)
G, D = generator(), discriminator()
optimizer = torch.optim.Adam(D.parameters(), 1e-3, (0.5, 0.99))

# region vanish
def length(loss):
    """Length of the gradient with respect to all of the generator's parameters."""
    parts = torch.autograd.grad(loss, list(G.parameters()), retain_graph=True)
    return torch.cat([part.flatten() for part in parts]).norm().item()

print("D steps  D(G(z))   log(1-D)   -log D")
for step in range(401):
    fake = G(torch.randn(128, 32))
    if step in (0, 10, 25, 50, 100, 200, 400):
        a = D(fake)                                           # logits: D = sigmoid(a)
        saturating = F.logsigmoid(-a).mean()                  # minimise log(1 - D)
        other = -F.logsigmoid(a).mean()                       # minimise -log D
        print(f"{step:7d}  {torch.sigmoid(a).mean():.1e}  "
              f"{length(saturating):9.1e}  {length(other):7.1e}")
    real = shown[torch.randint(1297, (128,))]
    loss = F.softplus(-D(real)).mean() + F.softplus(D(fake.detach())).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
# endregion
