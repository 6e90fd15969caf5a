"""One model, one peak rate, five schedules on sklearn's digits: the mean of eight seeds."""
import math, torch
from sklearn.datasets import load_digits

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)     # a run of thousands of steps magnifies rounding
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X / 16 - 0.5), torch.tensor(y)
cross_entropy = torch.nn.functional.cross_entropy

# region schedule
constant = lambda t, T: 1.0
cosine = lambda t, T: (1 + math.cos(math.pi * t / T)) / 2
wsd = lambda t, T: min(1.0, (T - t) / (0.2 * T))     # flat, then a last fifth to 0

def train(schedule, T, peak=0.02, seeds=8, batch=8):
    draw = torch.Generator().manual_seed(0)          # networks 64-32-10, side by side
    shapes = (seeds, 64, 32), (seeds, 1, 32), (seeds, 32, 10), (seeds, 1, 10)
    p = [torch.randn(s, generator=draw) * (s[1] > 1) * s[1] ** -0.5 for s in shapes]
    for q in p: q.requires_grad_()
    net = lambda x: torch.relu(x @ p[0] + p[1]) @ p[2] + p[3]
    optimizer = torch.optim.AdamW(p, betas=(0.9, 0.95), weight_decay=0)
    losses, all = [], (X.expand(seeds, -1, -1), y.expand(seeds, -1))
    for t in range(T + 1):
        if t % 100 == 0:
            with torch.no_grad():
                losses.append(cross_entropy(net(all[0]).transpose(1, 2), all[1]).item())
        for group in optimizer.param_groups: group["lr"] = peak * schedule(t, T)
        pick = torch.randint(len(X), (seeds, batch), generator=draw)
        loss = cross_entropy(net(X[pick]).transpose(1, 2), y[pick])
        optimizer.zero_grad(); (loss * seeds).backward(); optimizer.step()
    return losses
# endregion

print("steps (hundreds)  " + "".join(f"{k:>7}" for k in (2, 5, 8, 9, 10, 12, 16, 18, 20)))
for name, schedule, T in (("constant", constant, 2000), ("cosine 2000", cosine, 2000), ("wsd 2000", wsd, 2000),
                          ("cosine 1000", cosine, 1000), ("wsd 1000", wsd, 1000)):
    losses = train(schedule, T)
    print(f"{name:<18}" + "".join(f"{losses[k]:>7.3f}" for k in (2, 5, 8, 9, 10, 12, 16, 18, 20) if k < len(losses)))
