"""A GAN in the shape of DCGAN, three times from different seeds; what it makes is printed as letters."""
from yardstick import F, judge, letters, nn, report, shown, torch

# region nets
def generator():
    return nn.Sequential(                                     # z: (B, 32)
        nn.Linear(32, 256), nn.Unflatten(1, (64, 2, 2)),      # (B, 64, 2, 2)
        nn.BatchNorm2d(64), nn.ReLU(),
        nn.ConvTranspose2d(64, 32, 4, 2, 1),                  # (B, 32, 4, 4)
        nn.BatchNorm2d(32), nn.ReLU(),
        nn.ConvTranspose2d(32, 1, 4, 2, 1), nn.Tanh())        # (B, 1, 8, 8) in [-1, 1]

def discriminator():
    return nn.Sequential(                                     # (B, 1, 8, 8)
        nn.Conv2d(1, 32, 4, 2, 1), nn.LeakyReLU(0.2),         # (B, 32, 4, 4)
        nn.Conv2d(32, 64, 4, 2, 1), nn.LeakyReLU(0.2),        # (B, 64, 2, 2)
        nn.Flatten(), nn.Linear(256, 1))                      # (B, 1): a logit, no sigmoid
# endregion

# region train
def train(seed, steps, look=lambda step, G: None, make=generator, rates=(3e-3, 3e-3)):
    torch.manual_seed(seed)
    G, D = make(), discriminator()
    moveG, moveD = (torch.optim.Adam(net.parameters(), rate, betas=(0.5, 0.99))
                    for net, rate in zip((G, D), rates))
    for step in range(1, steps + 1):
        real = shown[torch.randint(1297, (64,))]
        fake = G(torch.randn(64, 32))                         # new noise every step
        lossD = F.softplus(-D(real)).mean() + F.softplus(D(fake.detach())).mean()
        moveD.zero_grad()
        lossD.backward()
        moveD.step()                                          # only D moves
        lossG = F.softplus(-D(fake)).mean()                   # -ln D, by the new D
        moveG.zero_grad()
        lossG.backward()
        moveG.step()                                          # only G moves
        look(step, G)
    return G
# endregion

if __name__ == "__main__":
    net = judge()
    print("parameters:", *(sum(p.numel() for p in m().parameters())
                           for m in (generator, discriminator)))

    @torch.no_grad()
    def look(seed):
        def at(step, G):
            if step in (200, 400, 800):
                images = G(torch.randn(1000, 32))
                report(seed, step, net, images)
                if seed == 0:
                    for image in images[:12]:
                        print("step", step, letters(image))
        return at

    for seed in (0, 1, 2):
        train(seed, 800, look(seed))
