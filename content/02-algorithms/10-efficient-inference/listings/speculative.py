"""A small model proposes, a large one decides: the result is distributed as if the large one had written it."""
from fractions import Fraction as F
from itertools import product

import numpy as np

# region exact
WORDS, GAMMA = range(3), 2                       # three words, two proposals at a time
target = {None: [F(5, 10), F(3, 10), F(2, 10)], 0: [F(1, 10), F(6, 10), F(3, 10)],
          1: [F(4, 10), F(4, 10), F(2, 10)], 2: [F(2, 10), F(1, 10), F(7, 10)]}
draft = {None: [F(3, 10), F(3, 10), F(4, 10)], 0: [F(2, 10), F(5, 10), F(3, 10)],
         1: [F(1, 10), F(6, 10), F(3, 10)], 2: [F(3, 10), F(3, 10), F(4, 10)]}


def one_round(last):
    """{tuple of words: exact probability} of what one round adds after the word `last`."""
    added = {}
    for guess in product(WORDS, repeat=GAMMA):
        chance, before = F(1), last              # of this guess being made and accepted so far
        for i, word in enumerate(guess):
            p, q = target[before], draft[before]
            rest = [max(p[w] - q[w], 0) for w in WORDS]
            chance *= q[word]
            accept = min(F(1), p[word] / q[word])
            for w in WORDS:                      # refused: draw from what p has more than q
                if accept < 1:
                    key = guess[:i] + (w,)
                    # the guesses after i do not matter: count this branch once
                    if guess[i + 1:] == (0,) * (GAMMA - i - 1):
                        added[key] = added.get(key, 0) + chance * (1 - accept) * rest[w] / sum(rest)
            chance, before = chance * accept, word
        for w in WORDS:                          # all accepted: one more word for nothing
            added[guess + (w,)] = added.get(guess + (w,), 0) + chance * target[before][w]
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
print(f"all {len(wanted)} texts of four words have exactly the target's probability:", all(got[t] == wanted[t] for t in wanted))
overlap = {k: sum(min(p, q) for p, q in zip(target[k], draft[k])) for k in target}
print("chance that a proposal is accepted, by the word before:", {("start" if k is None else k): float(v) for k, v in overlap.items()})
first = one_round(None)
print("words added by a round from the start, on average:", float(sum(len(t) * p for t, p in first.items())))


# region play
def play(alpha, gamma, rounds, seed=0):          # every proposal accepted with chance alpha
    right = np.random.default_rng(seed).random((rounds, gamma)) < alpha
    return 1 + right.cumprod(1).sum(1).mean()


print("\nalpha  gamma  words a round: formula, 200 000 rounds")
for alpha, gamma in ((0.5, 5), (0.8, 4), (0.9, 4)):
    print(f"{alpha:5}  {gamma:5}  {(1 - alpha ** (gamma + 1)) / (1 - alpha):8.3f} {play(alpha, gamma, 200_000):8.2f}")
# endregion
