"""Searching training text for test questions by shared runs of 13 characters."""
import re
import numpy as np

# region overlap
question = ("果园上午摘了48筐苹果，下午摘的是上午的一半，"
            "卖掉30筐之后，果园里还剩多少筐苹果？")
corpus = {
    "copied": "例题：" + question + "答：42筐。",
    "punctuation changed":
        question.replace("，", "。").replace("果园", "果园 ").replace("？", "?"),
    "numbers changed": question.replace("48", "60").replace("30", "25"),
    "reworded, same numbers":
        "老李一早收了48筐苹果，午后只收到早上的半数，送走30筐，手里还有几筐？",
    "translated":
        "An orchard picked 48 baskets, half as many after noon, sold 30. Left?",
    "another question":
        "水池上午放了48吨水，下午放的是上午的一半，用掉30吨之后，池里剩多少吨？",
}

def runs(text, n=13):
    """All runs of n characters, without spaces and punctuation."""
    bare = re.sub(r"[\W_]+", "", text).lower()
    return {bare[i:i + n] for i in range(len(bare) - n + 1)}

for name, text in corpus.items():
    found = lambda n: np.mean([run in runs(text, n) for run in runs(question, n)])
    print(f"{name:<24} 13 in a row {found(13):.2f}   5 in a row {found(5):.2f}")
# endregion
