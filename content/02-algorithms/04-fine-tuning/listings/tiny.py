"""A character Transformer, pre-trained on sums told in words; for sft.py and dpo.py."""
import math, random
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
things = [("个", "苹果"), ("本", "新书"), ("张", "白纸"), ("只", "小鸟")]
numbers = [(n, m) for n in range(2, 10) for m in range(1, n)]

# region text
def story(draw):
    """What one subtraction in words is made of."""
    (a, b), (u, t) = draw.sample("明红刚丽", 2), draw.choice(things)
    return (a, b, u, t, *draw.choice(numbers))

def sentence(a, b, u, t, n, m):                         # what the base model reads
    return f"\n{a}有{n}{u}{t}，给{b}{m}{u}，{a}剩{n - m}{u}。"
def prompt(a, b, u, t, n, m): return f"问{a}有{n}{u}{t}，给{b}{m}{u}，剩几？答"
def right(a, b, u, t, n, m): return f"{n - m}{u}。"
def wrong(a, b, u, t, n, m):                            # one more, or one less
    return f"{n - m + (1 if n - m == 1 or (n + m) % 2 else -1)}{u}。"
# endregion

letters = sorted(set("\n明红刚丽有给剩，。问答几？123456789个本张只苹果新书白纸小鸟"))
encode = lambda text: [letters.index(c) for c in text]

class Block(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        up, down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.feed = nn.Sequential(up, nn.GELU(), down)
    def forward(self, x):
        B, T, d = x.shape
        qkv = self.qkv(self.norm1(x)).view(B, T, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        score = (q @ k.transpose(-1, -2)) / math.sqrt(d // self.heads)
        future = torch.ones(T, T, dtype=torch.bool).triu(1)
        mixed = score.masked_fill(future, -math.inf).softmax(-1) @ v
        x = x + self.out(mixed.transpose(1, 2).reshape(B, T, d))
        return x + self.feed(self.norm2(x))

class Model(nn.Module):
    def __init__(self, d=32, length=24):
        super().__init__()
        self.embed, self.place = nn.Embedding(len(letters), d), nn.Embedding(length, d)
        self.blocks = nn.Sequential(Block(d, 4), Block(d, 4))
        self.head = nn.Sequential(nn.LayerNorm(d), nn.Linear(d, len(letters)))
    def forward(self, ids):
        x = self.embed(ids) + self.place(torch.arange(ids.shape[1]))
        return self.head(self.blocks(x))

def rows(stories, answer):
    """Prompt and answer as ids, (N, 20); the first `asked` columns are the prompt."""
    return torch.tensor([encode(prompt(*s) + answer(*s)) for s in stories])

asked = len(prompt(*story(random.Random(0))))
test = [story(random.Random(900 + i)) for i in range(200)]

def exact(model):
    """Share of test questions answered right, greedily."""
    ids, wanted = rows(test, right)[:, :asked], rows(test, right)
    with torch.no_grad():
        for _ in range(3):
            ids = torch.cat([ids, model(ids)[:, -1].argmax(-1, keepdim=True)], 1)
    return (ids == wanted).all(1).float().mean().item()

def fit(model, loss, rate, steps):
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0)
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = rate * (1 - step / steps)
        optimizer.zero_grad(); loss().backward(); optimizer.step()

def pretrain(steps=500, seed=0):
    torch.manual_seed(seed)
    draw, model = random.Random(seed), Model()
    optimizer = torch.optim.AdamW(model.parameters())
    for step in range(steps):
        batch = torch.tensor([encode(sentence(*story(draw))) for _ in range(32)])
        logits = model(batch[:, :-1])
        loss = F.cross_entropy(logits.flatten(0, 1), batch[:, 1:].flatten())
        warm, fade = min(1, (step + 1) / 50), math.cos(math.pi * step / steps)
        optimizer.param_groups[0]["lr"] = 5e-3 * warm * (1 + fade) / 2
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    return model
