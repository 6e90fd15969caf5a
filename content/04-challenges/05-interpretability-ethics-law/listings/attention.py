# A reader that attends, and what its weights say about its answers.
import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
dice = np.random.default_rng(0)
LENGTH, WORDS = 12, 20


def sentences(n):
    words = dice.integers(2, WORDS, (n, LENGTH))
    where = np.argsort(dice.random((n, LENGTH)), axis=1)[:, :2]
    words[np.arange(n), where[:, 0]], words[np.arange(n), where[:, 1]] = 0, 1
    return torch.tensor(words), torch.tensor(where[:, 0] < where[:, 1]).double()


class Reader(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = torch.nn.Embedding(WORDS + 1, 16)
        self.gru = torch.nn.GRU(16, 16, batch_first=True, bidirectional=True)
        self.ask = torch.nn.Linear(32, 1)
        self.answer = torch.nn.Linear(32, 1)

    # region weights
    def forward(self, words, weights=None):
        hidden, _ = self.gru(self.embed(words))
        if weights is None:
            weights = self.ask(torch.tanh(hidden))[:, :, 0].softmax(1)
        return self.answer((weights[:, :, None] * hidden).sum(1))[:, 0], weights
    # endregion


reader = Reader()
words, labels = sentences(4000)
best = torch.optim.Adam(reader.parameters(), lr=0.01)
for step in range(240):
    pick = torch.randint(0, 4000, (128,))
    best.zero_grad()
    torch.nn.functional.binary_cross_entropy_with_logits(
        reader(words[pick])[0], labels[pick]).backward()
    best.step()

with torch.no_grad():
    words, labels = sentences(2000)
    logits, weights = reader(words)
    mix = torch.tensor(np.argsort(dice.random((2000, LENGTH)), axis=1))
    right = lambda z: 100 * ((z > 0) == (labels > 0)).double().mean()
    print('题目：词甲在词乙前面吗；12 个词，只有两个有关')
    print(f'训练好的权重          {right(logits):.1f}%')
    even = torch.full_like(weights, 1 / LENGTH)
    print(f'换成平均的权重        {right(reader(words, even)[0]):.1f}%')
    wild = reader(words, weights.gather(1, mix))[0]
    print(f'权重随机换位          {right(wild):.1f}%')
    spot = lambda i: torch.full((2000, 1), i)
    hide = lambda i: reader(words.scatter(1, spot(i), WORDS))[0]
    flip = torch.stack([(hide(i) > 0) != (logits > 0)
                        for i in range(LENGTH)], 1)
    for word, name in ((0, '甲'), (1, '乙')):
        here = words == word
        print(f'词{name}：平均权重 {100 * weights[here].mean():5.1f}%  '
              f'遮掉它，答案改变 {100 * flip[here].double().mean():.1f}%')
    print(f'无关词：平均权重 {100 * weights[words > 1].mean():4.1f}%  '
          f'遮掉一个，答案改变 {100 * flip[words > 1].double().mean():.1f}%')
