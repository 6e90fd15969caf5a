# Augmentation adds the invariance you claim, right or wrong (digits, 200 labelled images).
import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

images, y = load_digits().images, load_digits().target

# region run
def shift(im, dx): return np.roll(im, dx, axis=2)
ways = {"none": [], "shift one pixel": [lambda im: shift(im, 1), lambda im: shift(im, -1)],
        "mirror": [lambda im: im[:, :, ::-1]], "turn upside down": [lambda im: im[:, ::-1, ::-1]]}
flat = lambda im: im.reshape(len(im), -1)
print("augmentation       as collected   photographed one pixel off")
for name, extra in ways.items():
    s = []
    for seed in range(8):
        A, B, a, b = train_test_split(images, y, train_size=200, stratify=y, random_state=seed)
        more = np.concatenate([A] + [f(A) for f in extra])
        m = SVC(C=10).fit(flat(more), np.tile(a, 1 + len(extra)))
        s.append([m.score(flat(B), b), m.score(flat(shift(B, 1)), b)])
    print(f"{name:18s} {np.mean(s, 0)[0]:10.1%} {np.mean(s, 0)[1]:16.1%}")
# endregion
