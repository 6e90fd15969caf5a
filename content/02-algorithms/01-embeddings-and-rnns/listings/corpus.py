"""A toy corpus with a known truth: four topics, words of one topic share their contexts."""
import numpy as np

# region corpus
TOPICS = {
    "动物": (["猫", "狗", "马", "羊"], ["吃草", "奔跑", "睡觉", "叫"]),
    "水果": (["梨", "桃", "橙", "苹果"], ["很甜", "熟了", "发芽", "多汁"]),
    "公司": (["华为", "微软", "谷歌", "苹果"], ["发布", "招聘", "上市", "裁员"]),
    "天气": (["晴天", "大雨", "台风", "雪"], ["来了", "停了", "预报", "很冷"]),
}
FILLERS = ["的", "了", "在", "是"]


def corpus(sentences=4000, seed=0):
    """Two fillers, four words of one topic; one word in 25 is a stray."""
    rng = np.random.default_rng(seed)
    topics = list(TOPICS.values())
    everything = sorted({w for nouns, verbs in topics for w in nouns + verbs})
    out = []
    for _ in range(sentences):
        nouns, verbs = topics[rng.integers(len(topics))]
        a, b = rng.choice(nouns, 2, replace=False)
        u, v = rng.choice(verbs, 2, replace=False)
        f, g = rng.choice(FILLERS, 2)
        line = [u, f, a, v, g, b]
        out.append([str(rng.choice(everything) if rng.random() < 0.04 else w)
                    for w in line])
    return out
# endregion


def vocabulary(sentences):
    words = sorted({w for s in sentences for w in s})
    return words, {w: i for i, w in enumerate(words)}


def pairs(sentences, index, window=2):
    """(centre, context) for every word and its neighbours within the window."""
    return np.array([(index[s[i]], index[s[j]]) for s in sentences for i in range(len(s))
                     for j in range(max(0, i - window), min(len(s), i + window + 1)) if i != j])


def cosine(a, b):
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def neighbours(E, words, word, k=3):
    i = words.index(word)
    scores = [(cosine(E[i], E[j]), w) for j, w in enumerate(words) if j != i]
    return "  ".join(f"{w} {c:.2f}" for c, w in sorted(scores, reverse=True)[:k])


if __name__ == "__main__":
    text = corpus()
    words, index = vocabulary(text)
    print(f"{len(text)} sentences, {len(words)} words, {len(pairs(text, index))} pairs")
    for s in text[:3]:
        print(" ".join(s))
