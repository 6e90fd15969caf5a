"""Word2Vec, skip-gram with negative sampling: one binary question a pair."""
import numpy as np
from corpus import corpus, cosine, neighbours, pairs, vocabulary

text = corpus()
words, index = vocabulary(text)
data = pairs(text, index)
counts = np.bincount(data[:, 0], minlength=len(words))
noise = counts ** 0.75 / (counts ** 0.75).sum()
rng = np.random.default_rng(1)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# region step
def step(V, U, centre, context, negatives, rate):
    """True pairs up, k random pairs down. V, U: words × d; negatives: batch × k."""
    v, targets = V[centre], np.column_stack([context, negatives])     # B×d, B×(1+k)
    u = U[targets]                                                    # B×(1+k)×d
    label = np.zeros(targets.shape)
    label[:, 0] = 1
    error = sigmoid(np.einsum("bd,bkd->bk", v, u)) - label            # dL/dscore
    np.add.at(V, centre, -rate * np.einsum("bk,bkd->bd", error, u))
    np.add.at(U, targets, -rate * error[:, :, None] * v[:, None, :])
# endregion


def train(d=16, k=5, epochs=8, batch=256, rate=0.05):
    V = rng.normal(0, 0.1, (len(words), d))
    U = np.zeros((len(words), d))
    for _ in range(epochs):
        for part in np.array_split(rng.permutation(data), len(data) // batch):
            negatives = rng.choice(len(words), (len(part), k), p=noise)
            step(V, U, part[:, 0], part[:, 1], negatives, rate)
    return V, U


V, U = train()
print(f"one-hot {len(words)} columns -> {V.shape[1]} columns, {V.size} numbers")
for word in ("猫", "华为", "苹果", "大雨"):
    print(word, "->", neighbours(V, words, word, 4))
print("苹果 to 梨, 微软, 猫:", *(f"{cosine(V[index['苹果']], V[index[w]]):.2f}"
                              for w in ("梨", "微软", "猫")))
