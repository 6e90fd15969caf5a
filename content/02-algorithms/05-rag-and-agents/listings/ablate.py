"""What does each change add? Paired tests on the same questions, and how many it takes."""
import re
from math import comb
import numpy as np
import search
from search import BM25, LSA, bare_and_titled, fuse, ranks

asked, bare, titled = bare_and_titled()
kinds = np.array([k for k, _, _ in asked])

def places(score, texts=titled, rewrite=lambda q: q):
    out = []
    for _, question, evidence in asked:
        has = np.array([evidence in t for t in texts])
        out.append(ranks(score(rewrite(question)))[has].min())
    return np.array(out)

# region paired
def paired(a, b):
    """Exact two-sided sign test: of the questions only one side got, a coin decides."""
    up, down = (b & ~a).sum(), (a & ~b).sum()
    n, k = up + down, max(up, down)
    return up, down, min(1, 2 * sum(comb(n, j) for j in range(k, n + 1)) / 2 ** n)
# endregion

bm25 = BM25(titled)
lsa = LSA(bm25)
a, b = places(bm25.scores), places(lsa.scores)
c = places(lambda q: fuse(bm25.scores(q), lsa.scores(q)))
untitled = places(BM25(bare).scores, bare)

# region raw
def raw_terms(text):
    """The tempting cut: split at every sign and keep capitals as they are."""
    out = []
    for run in re.findall(r"[A-Za-z0-9]+|[\u4e00-\u9fff]+", text):
        out += ([run] if run[0] <= "z" else
                list(run) + [run[i:i + 2] for i in range(len(run) - 1)])
    return out
# endregion
kept, search.terms = search.terms, raw_terms
raw = places(BM25(titled).scores)
search.terms = kept

# region synonyms
SAID = {"装好": "启动", "弄坏": "烧坏", "箱子": "外箱", "压坏": "破损", "发错": "型号不符",
        "师傅": "上门检修", "来一趟": "检修费每次", "小票": "购货凭证", "往回跑": "倒流",
        "降价": "低于指导价", "处罚": "警告", "海水": "氯离子"}
def rewrite(question):
    """Add the handbook's words for the customer's; written from the even questions only."""
    return question + "".join(theirs for ours, theirs in SAID.items() if ours in question)
# endregion
wide = places(bm25.scores, rewrite=rewrite)
said = np.flatnonzero(kinds == "换说法")
seen = np.isin(np.arange(len(asked)), said[::2])
unseen = np.isin(np.arange(len(asked)), said[1::2])

# region power
def questions_needed(gain, differ):
    """To see `gain` at 5 % with power 80 %, when a share `differ` changes sides."""
    return 7.85 * differ / gain ** 2            # 7.85 = (1.96 + 0.84) squared
# endregion

if __name__ == "__main__":
    # region table
    every = np.ones(len(asked), bool)
    for name, before, after, of in (
            ("编号写法统一", raw, a, every), ("段前加标题", untitled, a, every),
            ("BM25 换成 LSA", a, b, every), ("BM25 加 LSA 融合", a, c, every),
            ("同义词，看过的题", a, wide, seen), ("同义词，没看过的题", a, wide, unseen)):
        for k in (1, 3):
            x, y = before[of] <= k, after[of] <= k
            up, down, p = paired(x, y)
            print(f"{name} 前 {k}：{x.sum()} 变 {y.sum()}，共 {of.sum()} 题，"
                  f"添 {up} 丢 {down}，p = {p:.3f}")
    both, one = ((a > 3) & (b > 3)).sum(), ((a <= 3) | (b <= 3)).sum()
    print(f"前 3：BM25 漏 {(a > 3).sum()} 题，其中 LSA 也漏 {both} 题；任一命中 {one} 题")
    for gain, differ in ((0.05, 0.07), (0.05, 0.15), (0.02, 0.07)):
        print(f"差 {gain:.0%}、翻转 {differ:.0%} 的题：要 "
              f"{questions_needed(gain, differ):.0f} 题")
    # endregion
