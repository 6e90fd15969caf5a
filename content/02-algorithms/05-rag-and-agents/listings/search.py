"""BM25, LSA vectors and reciprocal rank fusion over the handbook, judged by question."""
import re
import numpy as np
from corpus import read

# region terms
def terms(text):
    """Part numbers and numbers stay whole; Han characters become one- and two-grams."""
    text, out = text.lower(), []
    for run in re.findall(r"[a-z0-9][a-z0-9.\-]*|[\u4e00-\u9fff]+", text):
        if run[0] > "z":
            out += list(run) + [run[i:i + 2] for i in range(len(run) - 1)]
        else:
            out.append(run.strip(".-").replace("-", ""))    # BL-205K = bl205k
    return out
# endregion

# region bm25
class BM25:
    """Rows are texts, columns terms; a question adds up the columns of its terms."""

    def __init__(self, texts, k1=1.2, b=0.75):
        bags = [terms(t) for t in texts]
        known = sorted({t for bag in bags for t in bag})
        self.index = {t: j for j, t in enumerate(known)}
        tf = np.zeros((len(bags), len(self.index)))
        for i, bag in enumerate(bags):
            for t in bag:
                tf[i, self.index[t]] += 1
        n, df = len(bags), (tf > 0).sum(0)
        length = tf.sum(1, keepdims=True)
        idf = np.log(1 + (n - df + 0.5) / (df + 0.5))
        slope = k1 * (1 - b + b * length / length.mean())
        self.weight = idf * tf * (k1 + 1) / (tf + slope)
        self.tf, self.idf = tf, idf

    def scores(self, question):
        known = [self.index[t] for t in terms(question) if t in self.index]
        return self.weight[:, known].sum(1)
# endregion

# region lsa
class LSA:
    """TF-IDF rows cut down to `rank` directions by SVD; cosine of question and text."""

    def __init__(self, bm25, rank=32):
        self.bm25 = bm25
        rows = np.log1p(bm25.tf) * bm25.idf
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        _, _, self.directions = np.linalg.svd(rows, full_matrices=False)
        self.directions = self.directions[:rank]
        self.vectors = self.unit(rows @ self.directions.T)

    @staticmethod
    def unit(v):
        return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12)

    def scores(self, question):
        row = np.zeros(len(self.bm25.idf))
        for t in terms(question):
            if t in self.bm25.index:
                row[self.bm25.index[t]] += 1
        row = np.log1p(row) * self.bm25.idf
        return self.vectors @ self.unit(row @ self.directions.T)
# endregion

# region fuse
def ranks(scores):
    """1 for the best; ties keep the order of the text."""
    place = np.empty(len(scores), int)
    place[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return place

def fuse(*scores, k=60):
    """Reciprocal rank fusion: only places count, so the two scales need not agree."""
    return sum(1 / (k + ranks(s)) for s in scores)
# endregion

def first_places(texts, questions, rank=32):
    """For each method the place of the first text with the evidence, inf if none."""
    bm25 = BM25(texts)
    lsa = LSA(bm25, rank)
    places = {"BM25": [], "LSA": [], "RRF": []}
    for _, question, evidence in questions:
        has = np.array([evidence in t for t in texts])
        a, b = bm25.scores(question), lsa.scores(question)
        for name, s in (("BM25", a), ("LSA", b), ("RRF", fuse(a, b))):
            places[name].append(ranks(s)[has].min() if has.any() else np.inf)
    return {name: np.array(p, float) for name, p in places.items()}

def bare_and_titled():
    """Questions with an answer; the paragraphs; the same with their document's title."""
    documents, questions = read()
    asked = [q for q in questions if q[0] != "无答案"]
    bare = [p for _, ps in documents for p in ps]
    titled = [f"{t}。{p}" for t, ps in documents for p in ps]
    return asked, bare, titled

if __name__ == "__main__":
    asked, bare, titled = bare_and_titled()
    kinds = np.array([k for k, _, _ in asked])
    rng = np.random.RandomState(0)
    draws = rng.randint(len(asked), size=(4000, len(asked)))
    # region measure
    for label, texts in (("段落原文", bare), ("段落前加标题", titled)):
        print(f"{label}：{len(texts)} 段，{len(asked)} 题；各类前 3 命中的题数")
        for name, place in first_places(texts, asked).items():
            hit, mrr = place <= 3, np.where(place <= 10, 1 / place, 0)
            low, high = np.percentile(hit[draws].mean(1), [2.5, 97.5])
            split = " ".join(f"{k} {hit[kinds == k].sum()}" for k in dict.fromkeys(kinds))
            print(f"{name:<4} @1 {(place <= 1).mean():.3f}  @3 {hit.mean():.3f} "
                  f"[{low:.2f}, {high:.2f}]  MRR {mrr.mean():.3f}  {split}")
    # endregion
