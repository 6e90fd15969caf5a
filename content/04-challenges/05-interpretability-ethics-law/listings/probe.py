# What a probe finds is there; whether the network uses it is another question.
import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
images, digit = load_digits(return_X_y=True)
images = torch.tensor(images / 16, dtype=torch.float64)
big, odd = torch.tensor(digit >= 5).double(), digit % 2
ROUNDS = 3
train, test = np.arange(1200), np.arange(1200, len(digit))


def network(seed):
    torch.manual_seed(seed)
    return torch.nn.Sequential(torch.nn.Linear(64, 48), torch.nn.ReLU()), \
        torch.nn.Linear(48, 1)


def fit(body, head):
    best = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=0.01)
    for _ in range(300):
        best.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(
            head(body(images[train]))[:, 0], big[train]).backward()
        best.step()


# region probe
def probe(hidden, labels):
    """Accuracy of a linear probe on held-out rows, and the way it reads."""
    reader = LogisticRegression(solver='newton-cg')
    reader.fit(hidden[train], labels[train])
    return reader.score(hidden[test], labels[test]), reader.coef_[0]


def without(hidden, direction, centre):
    unit = direction / np.linalg.norm(direction)
    return hidden - ((hidden - centre) @ unit)[:, None] * unit
# endregion


def task(head, hidden):
    guess = head(torch.tensor(hidden[test], dtype=torch.float64))[:, 0] > 0
    return (guess == (big[test] > 0)).double().mean().item()


body, head = network(0)
raw, _ = network(0)
fit(body, head)
with torch.no_grad():
    hidden, untrained = body(images).numpy(), raw(images).numpy()
    found, direction = probe(hidden, odd)
    floor, _ = probe(untrained, odd)
    noise = np.random.default_rng(0).integers(0, 2, 10)
    shuffled, _ = probe(hidden, noise[digit])
    print(f'任务（是否不小于 5）        {100 * task(head, hidden):.1f}%')
    print(f'探针读“是否奇数”            {100 * found:.1f}%')
    print(f'未训练的同一网络            {100 * floor:.1f}%')
    print(f'对照：给十个数字随机贴标签  {100 * shuffled:.1f}%')
    now = hidden
    for rounds in range(ROUNDS):
        centre = now[train].mean(0)
        now = without(now, probe(now, odd)[1], centre)
    print(f'抹掉奇偶方向三次后：探针    {100 * probe(now, odd)[0]:.1f}%  '
          f'任务 {100 * task(head, now):.1f}%')
    lost = hidden
    for rounds in range(ROUNDS):
        centre = lost[train].mean(0)
        lost = without(lost, probe(lost, (digit >= 5).astype(int))[1], centre)
    print(f'抹掉大小方向三次后：任务    {100 * task(head, lost):.1f}%')
