"""Candidates, a reranker trained on other questions, a reader, a refusal: each link's loss."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from corpus import read
from search import BM25, LSA, bare_and_titled, fuse, ranks, terms

asked, bare, titled = bare_and_titled()
none = [q for q in read()[1] if q[0] == "无答案"]
bm25 = BM25(titled)
lsa = LSA(bm25)

# region features
def idf(term):
    """Weight of a term; one the handbook never uses weighs most."""
    at = bm25.index.get(term)
    return np.log(1 + (len(titled) + 0.5) / 0.5) if at is None else bm25.idf[at]

def longest(a, b):
    """Length of the longest common run of characters."""
    row = best = np.zeros(len(b) + 1, int)
    for x in a:
        row = np.array([0] + [row[j] + 1 if x == y else 0 for j, y in enumerate(b)])
        best = np.maximum(best, row)
    return best.max()

def features(question):
    """One row a passage: five views of how well it answers, none of them the label."""
    a, b = bm25.scores(question), lsa.scores(question)
    wanted = set(terms(question))
    exact = {t for t in wanted if t[0].isascii()}
    rows = []
    for i, text in enumerate(titled):
        has = set(terms(text))
        rows.append([a[i] / (a.max() + 1e-9), b[i],
                     sum(map(idf, wanted & has)) / sum(map(idf, wanted)),
                     len(exact - has),
                     longest(question.lower(), text.lower()) / len(question)])
    return np.array(rows)
# endregion

def candidates(question, n=10):
    return np.argsort(-fuse(bm25.scores(question), lsa.scores(question)), kind="stable")[:n]

every = asked + none
X = [features(q) for _, q, _ in every]
pool = [candidates(q) for _, q, _ in every]
label = [np.array([kind != "无答案" and e in t for t in titled]) for kind, _, e in every]

# region folds
order = np.random.RandomState(0).permutation(len(every))
score = [None] * len(every)
for fold in range(8):                       # a question is never scored by its own fold
    test = set(order[fold::8])
    train = [i for i in range(len(every)) if i not in test]
    model = LogisticRegression(C=10, max_iter=1000)
    model.fit(np.vstack([X[i][pool[i]] for i in train]),
              np.concatenate([label[i][pool[i]] for i in train]))
    for i in test:
        score[i] = model.predict_proba(X[i][pool[i]])[:, 1]
# endregion

n = len(asked)
kinds = np.array([k for k, _, _ in asked])
first = np.array([label[i][pool[i]].any() for i in range(n)])
def place(i, s):
    hit = label[i][pool[i]]
    return ranks(s)[hit].min() if hit.any() else np.inf
fused = np.array([place(i, -np.arange(10.0)) for i in range(n)])
learnt = np.array([place(i, score[i]) for i in range(n)])

# region reader
def read_best(question, passages):
    """Stands where a model would be: picks the one sentence that shares most terms."""
    wanted = {t for t in terms(question) if len(t) > 1}
    cut = [s for p in passages for s in p.replace("；", "。").split("。") if s]
    return max(cut, key=lambda s: sum(map(idf, wanted & set(terms(s)))))
# endregion

top = [pool[i][np.argsort(-score[i], kind="stable")[:3]] for i in range(len(every))]
answered = np.array([asked[i][2] in read_best(asked[i][1], [bare[j] for j in top[i]])
                     for i in range(n)])
# region funnel
print(f"手册里有答案 {n}/{len(every)}，依据完整在一段里 {n}/{n}")
print(f"融合前 10 {first.sum()}/{n}；前 3 不重排 {(fused <= 3).sum()}，"
      f"重排 {(learnt <= 3).sum()}；第 1 不重排 {(fused <= 1).sum()}，"
      f"重排 {(learnt <= 1).sum()}")
print(f"抽句器从前 3 段里抽中 {answered.sum()}/{n}")
for kind in dict.fromkeys(kinds):
    of = kinds == kind
    print(f"{kind}：前 10 {first[of].sum()}，前 3 {(learnt[of] <= 3).sum()}，"
          f"抽中 {answered[of].sum()}，共 {of.sum()}")
sure = np.array([s.max() for s in score])
for cut in (0, 0.3, 0.5, 0.7):
    said = sure[:n] >= cut
    print(f"门槛 {cut}：无答案拒答 {(sure[n:] < cut).sum()}/{len(none)}，"
          f"误拒 {(~said).sum()}/{n}，答对 {(answered & said).sum()}，"
          f"答错 {(~answered & said).sum() + (sure[n:] >= cut).sum()}")
# endregion
