"""GloVe: weighted least squares on the logarithm of the counts, zero cells left out."""
import numpy as np
from corpus import corpus, cosine, neighbours, pairs, vocabulary

text = corpus()
words, index = vocabulary(text)
n = len(words)
X = np.zeros((n, n))
data = pairs(text, index)
np.add.at(X, (data[:, 0], data[:, 1]), 1)

rng = np.random.default_rng(2)
d = 8
W, C = rng.normal(0, 0.1, (n, d)), rng.normal(0, 0.1, (n, d))
bw, bc = np.zeros(n), np.zeros(n)


# region glove
xmax, alpha = 100, 0.75
F = np.where(X > 0, np.minimum(1, (X / xmax) ** alpha), 0)       # weight: 0 where unseen
logX = np.log(np.where(X > 0, X, 1))


def fit():
    """Residual of each cell: w·c + b + b' − log X."""
    return W @ C.T + bw[:, None] + bc[None, :] - logX


def loss():
    return (F * fit() ** 2).sum()


cache = [np.full_like(p, 1e-8) for p in (W, C, bw, bc)]          # AdaGrad
for epoch in range(301):
    if epoch in (0, 10, 100, 300):
        print(f"epoch {epoch:3d}: J = {loss():9.2f}")
    E = 2 * F * fit()
    for i, (p, g) in enumerate(((W, E @ C), (C, E.T @ W), (bw, E.sum(1)), (bc, E.sum(0)))):
        cache[i] += g * g
        p -= 0.1 * g / np.sqrt(cache[i])
# endregion

zero = (X == 0).mean()
print(f"cells never seen: {zero:.0%} of {X.size}; GloVe gives them weight 0")
print("weight of a pair seen 1, 10, 100, 1000 times:",
      *(f"{min(1, (c / xmax) ** alpha):.3f}" for c in (1, 10, 100, 1000)))
E = W + C
E -= E.mean(0)                                                   # the part all words share
for word in ("猫", "华为", "苹果", "大雨"):
    print(word, "->", neighbours(E, words, word, 4))
print("苹果 to 梨, 微软, 猫:", *(f"{cosine(E[index['苹果']], E[index[w]]):.2f}"
                              for w in ("梨", "微软", "猫")))
