"""A small diffusion model: the same digits, the same seconds, three seeds; then sampling with fewer steps."""
import math
import numpy as np
from yardstick import F, judge, letters, nn, report, shown, torch

# region schedule
T = 50
clock = torch.linspace(0, 1, T + 1)
level = torch.cos((clock + 0.008) / 1.008 * math.pi / 2) ** 2
abar = (level / level[0])[1:].clamp(1e-3)                     # (T,): what is left of x0, squared
wave = torch.arange(T)[:, None] * math.pi / T * torch.tensor([1, 2, 4, 8])
when = torch.cat([abar[:, None].sqrt(), wave.sin(), wave.cos()], 1)         # (T, 9)

def noised(x, t, noise):
    a = abar[t].view(-1, 1, 1, 1)
    return a.sqrt() * x + (1 - a).sqrt() * noise
# endregion

# region net
class Denoiser(nn.Module):
    """(B, 1, 8, 8) noised images and their t -> the noise in them."""
    def __init__(self, w=16):
        super().__init__()
        self.time = nn.Linear(9, 2 * w)
        self.first = nn.Conv2d(1, w, 3, padding=1)            # (B, 16, 8, 8)
        self.down = nn.Conv2d(w, 2 * w, 4, 2, 1)              # (B, 32, 4, 4)
        self.deep = nn.Conv2d(2 * w, 4 * w, 4, 2, 1)          # (B, 64, 2, 2)
        self.rise = nn.ConvTranspose2d(4 * w, 2 * w, 4, 2, 1)
        self.up = nn.ConvTranspose2d(2 * w, w, 4, 2, 1)
        self.last = nn.Conv2d(w, 1, 3, padding=1)
    def forward(self, x, t):
        fine = F.silu(self.first(x))
        coarse = F.silu(self.down(fine) + self.time(when[t])[:, :, None, None])
        coarse = coarse + F.silu(self.rise(F.silu(self.deep(coarse))))
        return self.last(fine + F.silu(self.up(coarse)))
# endregion

# region train
def train(seed, steps):
    torch.manual_seed(seed)
    net = Denoiser()
    optimizer = torch.optim.Adam(net.parameters(), 3e-3)
    slower = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(steps):
        x = shown[torch.randint(1297, (64,))]
        t, noise = torch.randint(T, (64,)), torch.randn_like(x)
        loss = ((net(noised(x, t, noise), t) - noise) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        slower.step()
    return net
# endregion

# region sample
@torch.no_grad()
def sample(net, n, steps=T, fresh=1.0):
    """`fresh` 1 adds DDPM's new noise at each step; 0 adds none (DDIM)."""
    times = np.linspace(T - 1, 0, steps).round().astype(int).tolist()
    x = torch.randn(n, 1, 8, 8)
    for t, s in zip(times, times[1:] + [None]):
        a, b = abar[t], torch.tensor(1.0) if s is None else abar[s]
        noise = net(x, torch.full((n,), t))
        x0 = ((x - (1 - a).sqrt() * noise) / a.sqrt()).clamp(-1, 1)
        noise = (x - a.sqrt() * x0) / (1 - a).sqrt()
        spread = fresh * ((1 - b) / (1 - a) * (1 - a / b)).sqrt()
        x = (b.sqrt() * x0 + (1 - b - spread ** 2).clamp(0).sqrt() * noise
             + spread * torch.randn_like(x))
    return x
# endregion

if __name__ == "__main__":
    judged = judge()
    print("parameters:", sum(p.numel() for p in Denoiser().parameters()))

    for seed in (0, 1, 2):
        net = train(seed, 850)
        images = sample(net, 1000)
        report(seed, 850, judged, images)
        if seed == 0:
            for image in images[:12]:
                print("step 850", letters(image))
            for steps in (25, 10, 5, 2, 1):
                images = sample(net, 1000, steps, 0.0)
                report("0 without fresh noise,", steps, judged, images)
            for image in images[:12]:                         # from the last: one step
                print("one", letters(image))
