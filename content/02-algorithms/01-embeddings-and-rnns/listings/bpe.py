"""Byte-pair encoding from scratch: what a Chinese character costs is decided by the mix."""
from collections import Counter

EN = """a good product solves a real problem for a real customer. we talk to the customer
before we write the code, and we measure the cost of each answer the model gives. when the
answer is wrong we ask who pays for it. a small model that answers the question is better
than a large model that writes a long essay. the data we own, the test we trust and the
price the customer accepts decide if the company lives."""
ZH = """好的产品为真实的客户解决真实的问题。我们先和客户谈，再写代码；模型给出的每一个回答，我们都量它的成本。
回答错了，先问谁来承担。能回答问题的小模型，好过写长文章的大模型。我们手里的数据、我们信得过的测试、
客户肯付的价钱，决定公司能不能活下去。"""
TEST_EN = "the customer asks a question and the model gives a wrong answer."
TEST_ZH = "客户问了一个问题，模型给出了错的回答。"


# region bpe
def pairs(words):
    """How often each neighbouring pair occurs; words: {tuple of pieces: count}."""
    seen = Counter()
    for word, n in words.items():
        for a, b in zip(word, word[1:]):
            seen[a, b] += n
    return seen


def merge(word, a, b):
    out = []
    for piece in word:
        if out and out[-1] == a and piece == b:
            out[-1] = a + b
        else:
            out.append(piece)
    return tuple(out)


def train(words, merges):
    """Glue the commonest pair, `merges` times; of equals, the smallest pair first."""
    rules = []
    for _ in range(merges):
        seen = pairs(words)
        if not seen:
            break
        a, b = min(seen, key=lambda p: (-seen[p], p))
        rules.append((a, b))
        words = {merge(w, a, b): n for w, n in words.items()}
    return rules


def encode(pieces, rules):
    for a, b in rules:                    # in the order they were learnt
        pieces = merge(pieces, a, b)
    return pieces
# endregion


def split(text):
    """Bytes, one by one, in chunks that end before a space or after a mark."""
    for mark in "。，；、.,":
        text = text.replace(mark, mark + "\0")
    chunks = text.replace("\n", "").replace(" ", "\0 ").split("\0")
    return Counter(tuple(bytes([b]) for b in c.encode()) for c in chunks if c)


toy = {tuple("low") + ("</w>",): 5, tuple("lower") + ("</w>",): 2,
       tuple("newest") + ("</w>",): 6, tuple("widest") + ("</w>",): 3}
print("toy merges:", ", ".join(a + "+" + b for a, b in train(toy, 6)))

print("\nEN:ZH   merges  tokens per English word  tokens per Chinese character")
for en, zh in ((9, 1), (1, 1), (1, 9)):
    words = Counter()
    for text, weight in ((EN, en), (ZH, zh)):
        for word, n in split(text).items():
            words[word] += n * weight
    rules = train(dict(words), 150)
    cost = [sum(len(encode(w, rules)) * n for w, n in split(t).items())
            for t in (TEST_EN, TEST_ZH)]
    print(f"{en}:{zh}{len(rules):11d}{cost[0] / len(TEST_EN.split()):17.2f}"
          f"{cost[1] / len(TEST_ZH):29.2f}")
