"""T5's span corruption: two texts out of one, and back again."""
import random


# region spans
def pieces(total, parts, rng):
    """`total` cut at random into `parts` lengths, none of them 0."""
    cuts = sorted(rng.sample(range(1, total), parts - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total])]


def noise_plan(n, rate=0.15, mean=3.0):
    """(tokens hidden, spans) of a text of n tokens, rounded as T5 does."""
    hidden = min(max(round(n * rate), 1), n - 1)
    return hidden, max(round(hidden / mean), 1)


def corrupt(tokens, rng, rate=0.15, mean=3.0):
    """-> (input, target): each hidden span leaves one sentinel <k> in the input."""
    hidden, spans = noise_plan(len(tokens), rate, mean)
    kept = pieces(len(tokens) - hidden, spans, rng)
    gone = pieces(hidden, spans, rng)
    source, target, at = [], [], 0
    for k, (keep, lose) in enumerate(zip(kept, gone)):
        source += tokens[at:at + keep] + [f"<{k}>"]
        target += [f"<{k}>"] + tokens[at + keep:at + keep + lose]
        at += keep + lose
    return source, target + [f"<{spans}>"]       # the last sentinel says: that is all


def restore(source, target):
    """The text again: each sentinel of the input gives way to its span."""
    spans, name = {}, None
    for token in target:
        if token.startswith("<"):
            name = token
            spans[name] = []
        else:
            spans[name].append(token)
    return [t for s in source for t in spans.get(s, [s])]
# endregion


# region sentence
text = "客户先付三成定金，货到验收合格后七日内付清余款，逾期每日按万分之五计息。"
source, target = corrupt(list(text), random.Random(12))
print("input: ", "".join(source))
print("target:", "".join(target))
print("restored:", "".join(restore(source, target)) == text)
# endregion

# region lengths
rng, whole = random.Random(0), 0
for trial in range(20_000):
    tokens = [str(i) for i in range(rng.randint(20, 600))]
    whole += restore(*corrupt(tokens, rng)) == tokens
print(f"\nround trips that give the text back: {whole} of 20000")


def lengths(n):
    hidden, spans = noise_plan(n)
    return n - hidden + spans + 1, hidden + spans + 1    # each with one end mark


n = max(n for n in range(512, 700) if lengths(n)[0] <= 512)
print(f"text of {n} tokens -> input {lengths(n)[0]}, target {lengths(n)[1]}")
# endregion
