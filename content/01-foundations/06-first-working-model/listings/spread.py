"""Baselines, seeds, and two ways to split: at random, and by position in the file (which groups the writers)."""
import numpy as np, torch
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.neighbors import KNeighborsClassifier
from digits import X, Y, right, small_cnn, train

flat, labels = X.flatten(1).numpy(), Y.numpy()

def cnn(rows, test, seed):
    torch.manual_seed(seed)
    net = train(small_cnn(), X[rows], Y[rows], epochs=12, seed=seed)
    return right(net, X[test], Y[test]) / len(test)

def classic(make):
    return lambda rows, test, seed: make().fit(flat[rows], labels[rows]).score(flat[test], labels[test])

# region folds
models = {
    "most frequent class": classic(lambda: DummyClassifier()),
    "logistic regression": classic(lambda: LogisticRegression(max_iter=1000)),
    "nearest neighbour":   classic(lambda: KNeighborsClassifier(n_neighbors=1)),
    "small CNN":           cnn,
}
splits = {"random": KFold(5, shuffle=True, random_state=0), "by writer": KFold(5)}
print(f"{'5 folds, mean (worst)':<23}" + "".join(f"{s:>18}" for s in splits))
for name, score in models.items():
    print(f"{name:<23}", end="")
    for split in splits.values():
        shares = [score(rows, test, 0) for rows, test in split.split(flat)]
        print(f"{np.mean(shares):>11.2f} ({np.min(shares):.2f})", end="")
    print()

rows, test = next(splits["random"].split(flat))
seeds = [cnn(rows, test, seed) for seed in range(5)]
print(f"one split, five seeds: {min(seeds):.2f} to {max(seeds):.2f}")
# endregion
