"""Same text, same network, different questions: what is learnt without a label."""
import numpy as np
import torch
import torch.nn.functional as F
from sklearn.linear_model import LogisticRegression

torch.set_num_threads(1)
TOPICS, WORDS, T, WIDTH, BATCH = 8, 240, 16, 24, 64
rng = np.random.default_rng(0)


# region world
def sentences(count):
    """-> (count, T) words and the topic of each sentence. Half the words of a sentence
    are drawn from the 30 words of its topic, the other half from all 240."""
    topic = rng.integers(TOPICS, size=count)
    own = rng.integers(30, size=(count, T)) + 30 * topic[:, None]
    loose = rng.integers(WORDS, size=(count, T))
    return np.where(rng.random((count, T)) < 0.5, own, loose), topic
# endregion


class Net(torch.nn.Module):
    """Mean of the visible word vectors -> scores of all words. No order, no layers."""

    def __init__(self):
        super().__init__()
        self.embed = torch.nn.Embedding(WORDS, WIDTH)
        torch.nn.init.normal_(self.embed.weight, std=0.1)
        self.head = torch.nn.Linear(WIDTH, WORDS)


# region objectives
def clm(net, x):
    """Each word but the first is a question; visible: the words before it."""
    before = net.embed(x).cumsum(1)[:, :-1] / torch.arange(1, T)[:, None]
    return F.cross_entropy(net.head(before).flatten(0, 1), x[:, 1:].flatten()), T - 1


def mlm(rate):
    def loss(net, x):
        """A share `rate` of the words are questions; visible: all the others."""
        asked = torch.rand(x.shape) < rate
        seen = (~asked).float()[..., None]
        context = (net.embed(x) * seen).sum(1) / seen.sum(1).clamp(min=1)
        rows = asked.nonzero()[:, 0]
        return F.cross_entropy(net.head(context[rows]), x[asked]), len(rows) / len(x)
    return loss
# endregion


def train(objective, text, seed):
    torch.manual_seed(seed)
    net, questions, steps = Net(), 0.0, len(text) // BATCH
    opt = torch.optim.Adam(net.parameters(), 0.01)
    for step in range(steps):
        loss, asked = objective(net, text[step * BATCH:(step + 1) * BATCH])
        questions += asked / steps
        opt.zero_grad()
        loss.backward()
        opt.step()
    return net, questions / T


def probe(features):
    """Accuracy on 1000 sentences after 24 labelled ones; mean of ten sets of 24."""
    few, many = features(few_x), features(many_x)
    parts = [slice(24 * k, 24 * k + 24) for k in range(10)]
    fits = [LogisticRegression(C=10, max_iter=500).fit(few[p], few_y[p]) for p in parts]
    return np.mean([fit.score(many, many_y) for fit in fits])


def states(net):
    table = net.embed.weight.detach().numpy()
    return lambda x: (v := table[x].mean(1)) / np.abs(v).mean()


def counts(x):
    return np.stack([np.bincount(row, minlength=WORDS) for row in x]).astype(float)


# region run
READ = (320, 1280, 5120, 20480)
text = torch.tensor(sentences(max(READ))[0])                 # no labels here
(few_x, few_y), (many_x, many_y) = sentences(240), sentences(1000)
best = np.stack([(many_x // 30 == k).sum(1) for k in range(TOPICS)]).argmax(0)
print(f"best possible (the topics' words known): {np.mean(best == many_y):.2f}")
print(f"24 labels alone, counting words:         {probe(counts):.2f}\n")
print("first read without labels:" + "".join(f"{n:8d}" for n in READ) + " sentences")
for name, objective in (("CLM", clm), ("MLM 15%", mlm(0.15)), ("MLM 40%", mlm(0.4))):
    runs = [[train(objective, text[:n], s) for s in range(3)] for n in READ]
    row = "".join(f"{np.mean([probe(states(net)) for net, _ in r]):8.2f}" for r in runs)
    print(f"{name:8s}asks {runs[-1][0][1]:4.0%} of words{row}")
# endregion
