"""The same 32,768 samples' worth of steps, from ever fewer different samples."""
import numpy as np, torch
import torch.nn.functional as F

torch.set_num_threads(1)
net = lambda hidden: torch.nn.Sequential(
    torch.nn.Linear(20, hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 5))

# region epochs
def run(epochs, seed, total=32768, batch=64):
    """Loss on fresh samples; loss in the last eighth of training, before steps."""
    torch.manual_seed(seed)
    teacher = net(30)
    for layer in teacher[0::2]: torch.nn.init.normal_(layer.weight)
    def world(n):
        x = torch.randn(n, 20)
        return x, torch.distributions.Categorical(logits=teacher(x)).sample()
    with torch.no_grad(): (x, y), (tx, ty) = world(total // epochs), world(10_000)
    student = net(256)
    optimizer = torch.optim.Adam(student.parameters(), lr=2e-3)
    seen = []
    order = torch.cat([torch.randperm(len(x)) for _ in range(epochs)])
    for rows in order.view(-1, batch):
        loss = F.cross_entropy(student(x[rows]), y[rows])
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        seen.append(loss.item())
    with torch.no_grad(): new = F.cross_entropy(student(tx), ty).item()
    return new, np.mean(seen[-len(seen) // 8:])

print("epochs  different samples  loss in training  loss on new    gap")
for epochs in (1, 2, 4, 8, 16, 64):
    new, seen = np.mean([run(epochs, seed) for seed in range(5)], axis=0)
    print(f"{epochs:6d} {32768 // epochs:18,d} {seen:17.3f} {new:12.3f}"
          f" {new - seen:6.3f}")
# endregion
