"""A learning curve of real text: what copies do to it, how far it can be drawn on."""
import math
from collections import Counter
from pydoc_data.topics import topics                 # Python's own manual, 0.7 MB

import numpy as np
from scipy.optimize import least_squares

ORDER = 5


# region model
def learn(text):
    """How often each letter follows each context of 0 to 5 letters."""
    seen = [dict() for _ in range(ORDER + 1)]
    for i in range(len(text)):
        for k in range(min(i, ORDER) + 1):
            seen[k].setdefault(text[i - k:i], Counter())[text[i]] += 1
    return seen


def bits(seen, text, alphabet):
    """Cross-entropy in bits a letter; each order falls back on the next shorter one
    with the weight of its distinct followers (Witten-Bell)."""
    total = 0.0
    for i in range(ORDER, len(text)):
        p = 1 / alphabet
        for k in range(ORDER + 1):
            after = seen[k].get(text[i - k:i])
            if after:
                n, kinds = sum(after.values()), len(after)
                p = (after[text[i]] + kinds * p) / (n + kinds)
        total -= math.log2(p)
    return total / (len(text) - ORDER)
# endregion


def paragraphs():
    for name in sorted(topics):
        for block in topics[name].split("\n\n"):
            if text := " ".join(block.split()):
                yield text


def shuffled(blocks):
    order = np.random.default_rng(0).permutation(len(blocks))
    return "\n".join(blocks[i] for i in order)


# region copies
raw = list(paragraphs())
once = list(dict.fromkeys(raw))                      # each paragraph once
sizes = [2000 * 2 ** k for k in range(8)]            # 2,000 to 256,000 letters
print(f"letters: {sum(map(len, raw)):,}, each paragraph once: {sum(map(len, once)):,}")
print("train on" + "".join(f"{d // 1000:7d}K" for d in sizes) + "   letters")
curves = {}
for name, blocks in (("raw", raw), ("once", once)):
    text = shuffled(blocks)
    test, train, alphabet = text[:20_000], text[20_000:], len(set(text))
    curves[name] = {d: bits(learn(train[:d]), test, alphabet) for d in sizes}
    row = "".join(f"{y:8.3f}" for y in curves[name].values())
    print(f"{name:8s}{row}   bits")
# endregion


# region fit
def fit(points):
    """E + B / D^beta, least squares on the logarithm of the loss."""
    d, y = np.array(list(points.items())).T
    curve = lambda p, d: np.exp(p[0]) + np.exp(p[1]) / d ** np.exp(p[2])
    p = least_squares(lambda p: np.log(curve(p, d) / y), [0.0, 2.0, -1.0]).x
    return lambda d: curve(p, d), np.exp(p)


for most in (16_000, 64_000):
    curve, (e, b, beta) = fit({d: y for d, y in curves["once"].items() if d <= most})
    print(f"\nfitted to {most // 1000}K letters: E={e:.2f}, beta={beta:.2f}")
    for d in (d for d in sizes if d > most):
        seen = curves["once"][d]
        print(f"  {d // most:2d} times as many: said {curve(d):.3f},"
              f" measured {seen:.3f}, miss {curve(d) / seen - 1:+.1%}")
# endregion
