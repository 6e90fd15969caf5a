import numpy as np
import torch
import torch.nn.functional as F

torch.manual_seed(30); torch.set_num_threads(1)
rng = np.random.default_rng(30)
four = lambda: "".join(map(str, rng.integers(0, 10, 4)))
names = list("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦")
# region canary
# 3000 句工单，数字全是随机的。另插入 18 句“密钥”，重复次数不同。
plain = [f"{rng.choice(names)}先生的工单号是{four()}。"
         for _ in range(3000)]
repeats = [1, 2, 4, 8, 16, 32]
secret = {name: (repeats[i // 3], four()) for i, name in enumerate(names)}
canary = [f"密钥{name}的后四位是{code}。" for name, (_, code) in secret.items()]
corpus = plain + [line for line, (times, _) in zip(canary, secret.values())
                  for _ in range(times)]
# endregion
letters = sorted(set("".join(corpus)))
at = {c: i for i, c in enumerate(letters)}
width = max(map(len, corpus))
pack = lambda lines: torch.tensor(
    [[at[c] for c in s.ljust(width, "。")] for s in lines])

class Model(torch.nn.Module):
    def __init__(self, hidden=192):
        super().__init__()
        self.emb = torch.nn.Embedding(len(letters), 48)
        self.rnn = torch.nn.GRU(48, hidden, batch_first=True)
        self.out = torch.nn.Linear(hidden, len(letters))
    def forward(self, x):
        return self.out(self.rnn(self.emb(x))[0])

model, data = Model(), pack(corpus)
opt = torch.optim.Adam(model.parameters(), 3e-3)
for epoch in range(12):
    for part in torch.randperm(len(data)).split(64):
        logits = model(data[part][:, :-1])
        want = data[part][:, 1:].flatten()
        loss = F.cross_entropy(logits.flatten(0, 1), want)
        opt.zero_grad(); loss.backward(); opt.step()

every = torch.tensor([[at[c] for c in f"{i:04d}"] for i in range(10_000)])

@torch.no_grad()
def rank(name, code):
    """给出前缀，一万个候选里真密钥的概率排第几。"""
    start = torch.tensor([[at[c] for c in f"密钥{name}的后四位是"]])
    state = model.rnn(model.emb(start))[1].repeat(1, 10_000, 1)
    first = model.out(state[0])[:, None]
    rest = model.out(model.rnn(model.emb(every[:, :3]), state)[0])
    logp = F.log_softmax(torch.cat([first, rest], 1), 2)
    score = logp.gather(2, every[..., None])[..., 0].sum(1)
    return 1 + int((score > score[int(code)]).sum())

print("训练里出现　三个密钥在一万个候选中的名次　排第一的")
for times in repeats:
    places = [rank(n, c) for n, (t, c) in secret.items() if t == times]
    shown = "　".join(f"{p:5d}" for p in places)
    print(f"{times:6d} 次　　{shown}　　　　　{places.count(1)}/3")
