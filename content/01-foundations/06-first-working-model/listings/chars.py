"""A character-level Transformer that learns to write sums in words, and what it has not learnt."""
import math, random
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
torch.set_num_threads(1)

# region text
things = [("个", "苹果"), ("本", "新书"), ("张", "白纸"), ("只", "小鸟")]
pairs = [(n, m) for n in range(2, 10) for m in range(1, n)]     # 36 times n - m
hidden = set(random.Random(0).sample(pairs, 6))                 # six are never shown
shown = [p for p in pairs if p not in hidden]

def line(a, b, thing, n, m):
    u, t = thing
    return f"\n{a}有{n}{u}{t}，给{b}{m}{u}，{a}剩{n - m}{u}。"

draw = random.Random(1)
lines = [line(*draw.sample("明红刚丽", 2), draw.choice(things), *draw.choice(shown))
         for _ in range(2000)]
# endregion
letters = sorted(set("".join(lines)))
number = {c: i for i, c in enumerate(letters)}
encode = lambda texts: torch.tensor([[number[c] for c in t] for t in texts])

# region model
class Block(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.feed = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))
    def forward(self, x):                                       # (B, T, d)
        B, T, d = x.shape
        qkv = self.qkv(self.norm1(x)).view(B, T, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)                    # (B, h, T, d/h) each
        score = q @ k.transpose(-1, -2) / math.sqrt(d // self.heads)
        future = torch.ones(T, T, dtype=torch.bool).triu(1)
        mixed = score.masked_fill(future, -math.inf).softmax(-1) @ v
        x = x + self.out(mixed.transpose(1, 2).reshape(B, T, d))
        return x + self.feed(self.norm2(x))

class Model(nn.Module):
    def __init__(self, vocabulary, length, d=32, heads=4, blocks=2):
        super().__init__()
        self.embed = nn.Embedding(vocabulary, d)
        self.place = nn.Embedding(length, d)
        self.blocks = nn.Sequential(*[Block(d, heads) for _ in range(blocks)])
        self.head = nn.Sequential(nn.LayerNorm(d), nn.Linear(d, vocabulary))
    def forward(self, ids):                                     # (B, T) -> (B, T, V)
        x = self.embed(ids) + self.place(torch.arange(ids.shape[1]))
        return self.head(self.blocks(x))
# endregion

data = encode(lines)                                               # (2000, 18)
model = Model(len(letters), data.shape[1] - 1)

def finish(prompts, count):
    """Append the most likely character, `count` times."""
    ids = encode(prompts)
    with torch.no_grad():
        for _ in range(count):
            ids = torch.cat([ids, model(ids)[:, -1].argmax(-1, keepdim=True)], 1)
    return ["".join(letters[i] for i in row) for row in ids.tolist()]

def score(which):
    """Every name, thing and subtraction in `which`: how many lines are continued correctly after 给…，?"""
    wanted = [line(a, b, thing, n, m) for a in "明红刚丽" for b in "明红刚丽" if a != b for thing in things for n, m in which]
    got = finish([w[:13] for w in wanted], 4)
    digit = sum(g[15] == w[15] for g, w in zip(got, wanted)) / len(wanted)
    rest = sum(g[:15] + g[16:] == w[:15] + w[16:17] for g, w in zip(got, wanted)) / len(wanted)
    return digit, rest

print(f"{sum(p.numel() for p in model.parameters())} parameters, {len(letters)} characters, lines {tuple(data.shape)}")

# region train
optimizer = torch.optim.AdamW(model.parameters())
steps = 500
for step in range(steps + 1):
    batch = data[torch.randint(len(data), (32,))]
    logits = model(batch[:, :-1])                # each from those before
    loss = F.cross_entropy(logits.flatten(0, 1), batch[:, 1:].flatten())
    if step in (0, 50, 100, 200, 500):
        written = finish(["\n明有7"], 13)[0]
        print(f"step {step:>3}: loss {loss.item():.2f}  {written[1:]!r}")
    warm, cosine = min(1, (step + 1) / 50), (1 + math.cos(math.pi * step / steps)) / 2
    optimizer.param_groups[0]["lr"] = 5e-3 * warm * cosine
    optimizer.zero_grad(); loss.backward(); optimizer.step()
# endregion

floor = (math.log(12) + math.log(4) + math.log(len(shown))) / 17   # names, thing, subtraction; the rest follows
print(f"floor {floor:.2f}: names, things and numbers are drawn at random")
for name, which in (("subtractions it has seen", shown), ("subtractions it has not", sorted(hidden))):
    digit, rest = score(which)
    print(f"{name:<25} digit right {digit:6.1%}, everything else right {rest:6.1%}")
print(finish([line("丽", "刚", things[3], 7, 2)[:13]], 4)[0][1:] + "。", "7 - 2 was hidden")
