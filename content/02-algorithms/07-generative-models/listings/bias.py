"""What the distance says when the answer is known: draws from the digits against the digits themselves."""
import numpy as np
from yardstick import X, Y, features, frechet, held, judge, shown, torch

net = judge()
whole = features(net, X)                                      # 1797 digits: the truth here
rng = np.random.default_rng(0)

# region bias
def drawn(rows, n, times=40):
    """Mean and spread of the distance between n draws with replacement and the truth."""
    found = [frechet(rows[rng.integers(len(rows), size=n)], whole) for _ in range(times)]
    return np.mean(found), np.std(found)

print("draws from the truth itself, whose distance is 0")
for n in (50, 100, 200, 500, 1000, 2000, 5000):
    mean, spread = drawn(whole, n)
    print(f"n {n:5d}  distance {mean:6.2f} +- {spread:.2f}   n x distance {n * mean:5.0f}")
# endregion

# region tricks
noisy = features(net, X + 0.2 * torch.randn(X.shape, generator=torch.Generator().manual_seed(0)))
print(f"slightly noisy digits, n 5000: {drawn(noisy, 5000)[0]:.2f}; n 100: {drawn(noisy, 100)[0]:.1f}")
copies = features(net, shown)
print(f"copies of the training digits against held out: {frechet(copies, features(net, held)):.1f}")
no_eights = X[:1297][Y[:1297] != 8]
print(f"the same without any 8: {frechet(features(net, no_eights), features(net, held)):.1f}")
m, S = copies.mean(0), np.cov(copies, rowvar=False)
gauss = rng.multivariate_normal(m, S, size=5000)
print(f"rows drawn from the Gaussian itself, no digit at all: {frechet(gauss, copies):.1f}")
# endregion

# region judges
print("the same two pairs of sets, other judges:")
for seed, width in ((1, 32), (2, 64)):
    other = judge(seed, width)
    a = frechet(features(other, shown), features(other, held))
    b = frechet(features(other, no_eights), features(other, held))
    print(f"judge {seed}, {width} features: copies {a:5.1f}, without 8 {b:5.1f}")
# endregion
