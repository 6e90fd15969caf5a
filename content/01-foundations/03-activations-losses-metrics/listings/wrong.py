"""Three losses in circulation that train the wrong thing."""
import torch
import torch.nn.functional as F

torch.set_num_threads(1)

# region wrong
# 1 "loss = prediction - truth": a residual has a sign, and no floor
print("errors 3, 0, -3: sum", 3 + 0 - 3, "sum of squares", 9 + 0 + 9)
x, y = torch.tensor([1.0, 2, 3]), torch.tensor([2.0, 4, 6])
w = torch.zeros(1, requires_grad=True)
for step in range(1, 1001):
    loss = (w * x - y).mean()
    g, = torch.autograd.grad(loss, w)
    w = (w - 0.1 * g).detach().requires_grad_()
    if step in (1, 10, 1000):
        print(f"step {step}: w = {w.item():.1f}, 'loss' = {loss.item():.1f}")

# 2 -mean(y log p) with y in {0, 1}: nobody pays for a false alarm
y, p = torch.tensor([1.0, 0, 1, 0]), torch.full((4,), 1 - 1e-6)
print(f"always 'yes': -mean(y log p) = {-(y * p.log()).mean():.6f}, "
      f"binary cross entropy = {F.binary_cross_entropy(p, y):.2f}")

# 3 softmax twice: cross_entropy applies its own
z, target = torch.zeros(1, 10), torch.tensor([3])
z[0, 3] = 8.0                                           # sure, and right
best = F.one_hot(target, 10).float()
print(f"logits {F.cross_entropy(z, target):.4f}, "
      f"softmax first {F.cross_entropy(z.softmax(1), target):.4f}, "
      f"its floor {F.cross_entropy(best, target):.4f}")
# endregion
