"""One vector a word, or one a place: 苹果 in fruit and in company sentences."""
import numpy as np
import torch
from corpus import TOPICS, corpus, cosine, vocabulary

torch.set_num_threads(1)
torch.manual_seed(0)
text = corpus()
words, index = vocabulary(text)
ids = torch.tensor([[index[w] for w in s] for s in text])


# region model
class BiLM(torch.nn.Module):
    """Each word is guessed from the words before it and from the words after it."""

    def __init__(self, vocab, d=16, h=32):
        super().__init__()
        self.table = torch.nn.Embedding(vocab, d)          # static: a row a word
        self.forth = torch.nn.LSTM(d, h, batch_first=True)
        self.back = torch.nn.LSTM(d, h, batch_first=True)
        self.head = torch.nn.Linear(h, vocab)

    def states(self, x):
        e = self.table(x)
        return self.forth(e)[0], self.back(e.flip(1))[0].flip(1)

    def loss(self, x):
        a, b = self.states(x)
        ce = torch.nn.functional.cross_entropy
        return (ce(self.head(a[:, :-1]).flatten(0, 1), x[:, 1:].flatten())
                + ce(self.head(b[:, 1:]).flatten(0, 1), x[:, :-1].flatten()))
# endregion


net = BiLM(len(words))
adam = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(4):
    for part in torch.randperm(len(ids)).split(128):
        loss = net.loss(ids[part])
        adam.zero_grad()
        loss.backward()
        adam.step()

with torch.no_grad():
    h = torch.cat(net.states(ids), 2).numpy()
E = net.table.weight.detach().numpy()
group = {w: t for t, (nouns, verbs) in TOPICS.items() for w in nouns + verbs if w != "苹果"}
places = {"水果": [], "公司": []}
for i, s in enumerate(text):
    # places whose other words are all of one topic
    near = {group[w] for w in s if w in group}
    if "苹果" in s and len(near) == 1 and near <= set(places):
        places[near.pop()].append(h[i, s.index("苹果")])
fruit, firm = (np.array(v) for v in places.values())
for name, A, B in (("fruit - fruit", fruit[::2], fruit[1::2]), ("firm  - firm ", firm[::2], firm[1::2]),
                   ("fruit - firm ", fruit, firm)):
    n = min(len(A), len(B))
    cos = np.mean([cosine(a, b) for a, b in zip(A[:n], B[:n])])
    print(f"{name}  static 1.00  contextual {cos:.2f}")
centre = fruit[::2].mean(0), firm[::2].mean(0)
hits = sum(cosine(v, centre[k]) > cosine(v, centre[1 - k])
           for k, group_ in enumerate((fruit[1::2], firm[1::2])) for v in group_)
total = len(fruit[1::2]) + len(firm[1::2])
print(f"nearest centre tells which 苹果: {hits} of {total}; a static vector: half at best")
