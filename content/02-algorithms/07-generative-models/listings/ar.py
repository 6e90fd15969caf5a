"""Pixel after pixel: a masked convolution that gives every digit a probability, three seeds."""
import math
from yardstick import F, X, held, judge, letters, nn, report, shown, torch

grey = ((X + 1) * 8).round().long()[:, 0]                     # (1797, 8, 8): 0..16

# region net
class Masked(nn.Conv2d):
    """Sees only what is above, and to its left; the first layer not itself."""
    def __init__(self, i, o, k, first=False):
        super().__init__(i, o, k, padding=k // 2)
        mask = torch.ones(k, k)
        mask[k // 2, k // 2 + (not first):] = 0
        mask[k // 2 + 1:] = 0
        self.register_buffer("mask", mask)
    def forward(self, x):
        return F.conv2d(x, self.weight * self.mask, self.bias, padding=self.padding)

class Pixels(nn.Module):
    """(B, 1, h, 8) images -> (B, 17, h, 8) logits of each grey, given those before."""
    def __init__(self, w=32):
        super().__init__()
        self.place = nn.Parameter(torch.zeros(1, w, 8, 8))
        self.first = Masked(1, w, 7, first=True)
        self.more = nn.ModuleList(Masked(w, w, 5) for _ in range(2))
        self.last = nn.Conv2d(w, 17, 1)
    def forward(self, x):
        h = F.relu(self.first(x) + self.place[:, :, :x.shape[2]])
        for layer in self.more:
            h = h + F.relu(layer(h))
        return self.last(h)
# endregion

def train(seed, steps):
    torch.manual_seed(seed)
    net = Pixels()
    optimizer = torch.optim.Adam(net.parameters(), 4e-3)
    slower = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(steps):
        rows = torch.randint(1297, (64,))
        loss = F.cross_entropy(net(shown[rows]), grey[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        slower.step()
    return net

# region sample
@torch.no_grad()
def sample(net, n):
    x = torch.zeros(n, 1, 8, 8)
    for i in range(8):
        for j in range(8):                                    # 64 passes for one image
            p = net(x[:, :, :i + 1])[:, :, i, j].softmax(1)
            x[:, 0, i, j] = torch.multinomial(p, 1)[:, 0] / 8 - 1
    return x
# endregion

if __name__ == "__main__":
    judged = judge()
    print("parameters:", sum(p.numel() for p in Pixels().parameters()))

    for seed in (0, 1, 2):
        net = train(seed, 520)
        images = sample(net, 1000)
        report(seed, 520, judged, images)
        with torch.no_grad():
            bits = [F.cross_entropy(net(x), y).item() / math.log(2)
                    for x, y in ((shown, grey[:1297]), (held, grey[1297:]))]
        print(f"bits a pixel: shown {bits[0]:.2f}, held out {bits[1]:.2f}")
        if seed == 0:
            for image in images[:12]:
                print("step 520", letters(image))
