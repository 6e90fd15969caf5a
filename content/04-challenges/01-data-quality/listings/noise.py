# Wrong labels in training and in test: what is measured, what is true (handwritten digits).
import numpy as np
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis as LDA
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

# region run
X, y = load_digits(return_X_y=True)               # 1797 images, 10 classes

def flip(labels, eta, rng):                       # a share eta gets one of the nine wrong digits
    labels, hit = labels.copy(), rng.random(len(labels)) < eta
    labels[hit] = (labels[hit] + rng.integers(1, 10, hit.sum())) % 10
    return labels

def scores(make, eta, seed):
    rng = np.random.default_rng(seed)
    A, B, a, b = train_test_split(X, y, test_size=.5, stratify=y, random_state=seed)
    clean = make().fit(A, a).predict(B)
    dirty = make().fit(A, flip(a, eta, rng)).predict(B)
    b_noisy = flip(b, eta, rng)
    return [(clean == b_noisy).mean(), (dirty == b).mean(), (dirty == b_noisy).mean()]

makers = {"LDA": lambda: LDA(solver="lsqr", shrinkage=.1), "1-NN": lambda: KNeighborsClassifier(1)}
for name, make in makers.items():
    print(f"{name}: noise only in test (measured) | only in training (true) | in both (measured)")
    for eta in (0, .05, .1, .2, .3, .4):
        s = np.mean([scores(make, eta, seed) for seed in range(10)], axis=0)
        print(f"  {eta:4.0%}   {s[0]:6.1%}   {s[1]:6.1%}   {s[2]:6.1%}")
# endregion

# region manual
out = []                                          # one manual for both annotators: every 4 is called 9
for seed in range(10):
    z = np.where(y == 4, 9, y)
    A, B, a, b, za, zb = train_test_split(X, y, z, test_size=.5, stratify=y, random_state=seed)
    p = makers["LDA"]().fit(A, za).predict(B)
    out.append([(p == zb).mean(), (p == b).mean()])
m = np.mean(out, axis=0)
print(f"wrong manual, full agreement: measured {m[0]:.1%}, true {m[1]:.1%}")
# endregion
