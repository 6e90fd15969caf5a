"""MinHash and LSH: the estimate, its error, and what banding finds and misses."""
import os
os.environ["OMP_NUM_THREADS"] = "1"
import zlib
from itertools import combinations
import numpy as np
from scipy.sparse import csr_matrix

PRIME = (1 << 31) - 1


# region minhash
def shingles(text, k):
    """The set of runs of k: characters of a string, or words of a list."""
    return {tuple(text[i:i + k]) for i in range(len(text) - k + 1)}


def numbers(shingle_set):
    return np.array([zlib.crc32(repr(s).encode()) % PRIME for s in shingle_set])


def signature(keys, a, b):
    """For each hash x -> (a x + b) mod PRIME the smallest value over the set."""
    return ((np.outer(a, keys) + b[:, None]) % PRIME).min(1)
# endregion


def hashes(n, rng):
    return rng.integers(1, PRIME, n), rng.integers(0, PRIME, n)


# region error
A, B = (shingles(t, 2) for t in ("大模型创业需要算力和数据",
                                 "大模型创业需要数据和算力"))
print(f"by hand: {len(A & B)} of {len(A | B)}, J = {len(A & B) / len(A | B):.4f}")
rng = np.random.default_rng(0)
for both, only in [(20, 40), (60, 20), (90, 5)]:        # shared, in one side only
    keys = rng.choice(PRIME, both + 2 * only, replace=False)
    left, right = keys[:both + only], np.r_[keys[:both], keys[both + only:]]
    J = both / len(keys)
    for n in (28, 112):
        est = [(signature(left, *h) == signature(right, *h)).mean()
               for h in (hashes(n, rng) for _ in range(2000))]
        print(f"J {J:.3f}  n {n:3d}: mean {np.mean(est):.3f}  std {np.std(est):.4f}"
              f"  formula {np.sqrt(J * (1 - J) / n):.4f}")
# endregion

# region texts
words = [f"w{i}" for i in range(3000)]
zipf = 1 / np.arange(1, 3001)
write = lambda m: list(rng.choice(words, m, p=zipf / zipf.sum()))
docs = [write(200) for _ in range(1000)]
for source in range(400):                                   # 400 edited copies
    copy = docs[source].copy()
    for place in rng.choice(200, rng.integers(1, 25), replace=False):
        copy[place] = rng.choice(words)
    docs.append(copy)
sets = [numbers(shingles(d, 5)) for d in docs]
names, where = np.unique(np.concatenate(sets), return_inverse=True)
rows = np.repeat(np.arange(len(sets)), [len(s) for s in sets])
M = csr_matrix((np.ones(len(rows)), (rows, where)))
shared, size = (M @ M.T).toarray(), np.array([len(s) for s in sets])
J = np.triu(shared / (size[:, None] + size - shared), 1)    # the truth, all pairs
near = {tuple(p) for p in np.argwhere(J >= 0.7)}
# endregion


# region lsh
def candidates(S, b, r):
    """Pairs that agree in all r numbers of at least one of b bands."""
    pairs = set()
    for band in range(b):
        buckets = {}
        for doc, row in enumerate(S[:, band * r:(band + 1) * r]):
            buckets.setdefault(row.tobytes(), []).append(doc)
        for group in buckets.values():
            pairs.update(combinations(group, 2))
    return pairs


S = np.array([signature(s, *h) for h in [hashes(112, rng)] for s in sets])
total = len(docs) * (len(docs) - 1) // 2
print(f"{len(docs)} documents, {total} pairs, {len(near)} with J >= 0.7")
for b, r in [(7, 16), (14, 8), (28, 4), (56, 2)]:
    found = candidates(S, b, r)
    expect = sum(1 - (1 - J[p] ** r) ** b for p in near)
    print(f"b {b:2d} r {r:2d}: threshold {(1 / b) ** (1 / r):.2f}"
          f"  candidates {len(found):3d}  found {len(found & near):3d}"
          f" (formula {expect:.0f})  false {len(found - near):3d}")
# endregion

# region meaning
same = "甲方应在收到乙方发票之日起三十日内支付全部合同价款人民币{}万元整"
a, b = (shingles(same.format(x), 2) for x in ("壹佰", "玖佰"))
c, d = (shingles(t, 2) for t in ("付款期限为收票后一个月", "见票三十天内结清款项"))
print(f"two contracts: J {len(a & b) / len(a | b):.2f}"
      f"   one meaning, two wordings: J {len(c & d) / len(c | d):.2f}")
# endregion
