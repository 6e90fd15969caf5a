"""A small model proposes, a large one decides: distributed as the large one alone."""
from fractions import Fraction as F
from itertools import product

import numpy as np

# region exact
WORDS, GAMMA = range(3), 2                       # two proposals at a time
target = {None: [F(5, 10), F(3, 10), F(2, 10)], 0: [F(1, 10), F(6, 10), F(3, 10)],
          1: [F(4, 10), F(4, 10), F(2, 10)], 2: [F(2, 10), F(1, 10), F(7, 10)]}
draft = {None: [F(3, 10), F(3, 10), F(4, 10)], 0: [F(2, 10), F(5, 10), F(3, 10)],
         1: [F(1, 10), F(6, 10), F(3, 10)], 2: [F(3, 10), F(3, 10), F(4, 10)]}


def one_round(last):
    """{words a round adds after `last`: exact probability}"""
    added = {}
    for guess in product(WORDS, repeat=GAMMA):
        chance, before = F(1), last              # made and accepted so far
        for i, word in enumerate(guess):
            p, q = target[before], draft[before]
            rest = [max(p[w] - q[w], 0) for w in WORDS]
            chance *= q[word]
            accept = min(F(1), p[word] / q[word])
            unread = guess[i + 1:]               # count a refusal only once
            if accept < 1 and unread == (0,) * len(unread):
                for w in WORDS:                  # refused: what p has more than q
                    share = chance * (1 - accept) * rest[w] / sum(rest)
                    added[guess[:i] + (w,)] = added.get(guess[:i] + (w,), 0) + share
            chance, before = chance * accept, word
        for w in WORDS:                          # all accepted: one word more
            added[guess + (w,)] = chance * target[before][w]
    return added


def law(length):
    """Exact distribution of the first `length` words, written in rounds."""
    done, open_ = {}, {(): F(1)}
    while open_:
        text, p = open_.popitem()
        for extra, r in one_round(text[-1] if text else None).items():
            new, q = (text + extra)[:length], p * r
            box = done if len(new) == length else open_
            box[new] = box.get(new, 0) + q
    return done
# endregion


wanted = {}
for text in product(WORDS, repeat=4):
    p = F(1)
    for before, word in zip((None, *text), text):
        p *= target[before][word]
    wanted[text] = p
got = law(4)
same = all(got[t] == wanted[t] for t in wanted)
print(f"all {len(wanted)} texts of four words have the target's exact probability:", same)
overlap = [float(sum(map(min, target[k], draft[k]))) for k in target]
print("chance of acceptance at the start, after 0, 1, 2:", *overlap)
mean = sum(len(t) * p for t, p in one_round(None).items())
print("words added by a round from the start, on average:", float(mean))


# region play
def play(alpha, gamma, rounds, seed=0):          # each accepted with chance alpha
    right = np.random.default_rng(seed).random((rounds, gamma)) < alpha
    return 1 + right.cumprod(1).sum(1).mean()


print("\nalpha  gamma  words a round: formula, 200 000 rounds")
for alpha, gamma in ((0.5, 5), (0.8, 4), (0.9, 4)):
    formula = (1 - alpha ** (gamma + 1)) / (1 - alpha)
    print(f"{alpha:<5}  {gamma:5}  {formula:8.3f} {play(alpha, gamma, 200_000):8.2f}")
# endregion
