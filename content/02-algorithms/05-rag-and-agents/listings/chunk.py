"""Cut size and overlap, with the same room for context: what each choice loses where."""
import numpy as np
from corpus import read
from search import BM25

documents, questions = read()
asked = [q for q in questions if q[0] != "无答案"]
ROOM = 200                                  # characters of context the answer may use

# region cut
def windows(size, overlap, titled):
    """Each document as one string, cut every size - overlap characters."""
    out = []
    for title, paragraphs in documents:
        text = "".join(paragraphs)
        starts = range(0, max(len(text) - overlap, 1), size - overlap)
        out += [(f"{title}。" if titled else "") + text[s:s + size] for s in starts]
    return out

def by_paragraph(titled):
    return [(f"{t}。" if titled else "") + p for t, ps in documents for p in ps]

def measure(texts):
    """Is the evidence whole in some chunk, and is it in the best that fit ROOM?"""
    bm25, whole, found = BM25(texts), [], []
    for _, question, evidence in asked:
        used, got = 0, False
        for i in np.argsort(-bm25.scores(question), kind="stable"):
            used += len(texts[i])
            if used > ROOM:
                break
            got |= evidence in texts[i]
        whole.append(any(evidence in t for t in texts))
        found.append(got)
    return np.array(whole), np.array(found)
# endregion

def line(name, texts):
    whole, found = measure(texts)
    print(f"{name:<10} {len(texts):4d} 块 {sum(map(len, texts)):6d} 字  "
          f"完整 {whole.sum():2d}  找到 {found.sum():2d} / {len(asked)}")

if __name__ == "__main__":
    # region table
    for titled in (False, True):
        print("每块前加标题" if titled else "不加标题")
        for size in (20, 40, 60, 100, 180):
            for overlap in (0, size // 2):
                line(f"{size} 叠 {overlap}", windows(size, overlap, titled))
        line("按段落", by_paragraph(titled))
    # endregion
