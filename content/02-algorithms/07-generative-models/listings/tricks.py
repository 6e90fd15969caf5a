"""Sets that deserve no good score, and the same sets before other judges."""
import numpy as np
from yardstick import X, Y, features, frechet, held, judge, shown, torch

# region tricks
def against_held(net, images):
    return frechet(features(net, images), features(net, held))

noise = torch.randn(shown.shape, generator=torch.Generator().manual_seed(0))
sets = {"copies of the training digits": shown,
        "copies, slightly noisy": shown + 0.2 * noise,
        "copies without any 8": shown[Y[:1297] != 8]}
for seed, width in ((0, 32), (1, 32), (2, 64)):
    net = judge(seed, width)
    print(f"judge {seed} with {width} features")
    for name, images in sets.items():
        print(f"  {name:<30} {against_held(net, images):5.1f}")

copies = features(judge(), shown)
m, S = copies.mean(0), np.cov(copies, rowvar=False)
fake = np.random.default_rng(0).multivariate_normal(m, S, size=5000)
print(f"rows from the Gaussian, no digit at all: {frechet(fake, copies):.1f}")
# endregion
