# Four attributions of one network, and one method on twenty equal networks.
import numpy as np
import torch
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
data = load_breast_cancer()
x_train, x_test, y_train, y_test = train_test_split(
    data.data, data.target, test_size=0.3, random_state=0, stratify=data.target)
mean, spread = x_train.mean(0), x_train.std(0)
x_train, x_test, y_train, y_test = (
    torch.tensor(part, dtype=torch.float64)
    for part in ((x_train - mean) / spread, (x_test - mean) / spread,
                 y_train, y_test))


def trained(seed):
    torch.manual_seed(seed)
    net = torch.nn.Sequential(torch.nn.Linear(30, 16), torch.nn.Tanh(),
                              torch.nn.Linear(16, 1))
    best = torch.optim.Adam(net.parameters(), lr=0.01, weight_decay=1e-3)
    for _ in range(200):
        best.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(
            net(x_train)[:, 0], y_train).backward()
        best.step()
    return net


# region methods
def slope(net, x):
    x = x.clone().requires_grad_(True)
    net(x).sum().backward()
    return x.grad


def gradient(net, x):
    return slope(net, x) * x


def integrated(net, x, steps=50):
    at = (torch.arange(steps) + 0.5) / steps
    return sum(slope(net, a * x) for a in at) / steps * x


def occlusion(net, x):
    whole = net(x)
    seen = torch.arange(30)
    return torch.cat([whole - net(x * (seen != i)) for i in range(30)], 1)


def shapley(net, x, orders=100):
    dice, total = np.random.default_rng(0), torch.zeros_like(x)
    for _ in range(orders):
        now = torch.zeros_like(x)
        last = net(now)[:, 0]
        for i in dice.permutation(30):
            now[:, i] = x[:, i]
            here = net(now)[:, 0]
            total[:, i] += here - last
            last = here
    return total / orders
# endregion


def same_top(a, b, k):
    tops = (found.abs().topk(k, 1).indices.tolist() for found in (a, b))
    return np.mean([len(set(p) & set(q)) / k for p, q in zip(*tops)])


methods = {'梯度×输入': gradient, '积分梯度': integrated,
           '遮挡': occlusion, 'Shapley': shapley}
nets = [trained(seed) for seed in range(20)]
hits = [((net(x_test)[:, 0] > 0) == (y_test > 0)).double().mean().item()
        for net in nets]
found = {name: method(nets[0], x_test).detach()
         for name, method in methods.items()}
print(f'共 {len(data.target)} 人，测试 {len(x_test)} 人，30 项指标；与 Shapley 比')
for name in list(methods)[:3]:
    a, b = found[name], found['Shapley']
    print(f'{name:<6} 第一名相同 {100 * same_top(a, b, 1):5.1f}%  '
          f'前五名重合 {100 * same_top(a, b, 5):5.1f}%')
print(f'20 个网络的准确率 {100 * min(hits):.1f}% 到 {100 * max(hits):.1f}%')
tops = torch.stack([integrated(net, x_test).detach().abs().argmax(1)
                    for net in nets])
kinds = [len(set(column.tolist())) for column in tops.T]
print(f'同一人的“首要原因”：20 个网络平均给出 {np.mean(kinds):.1f} 种，'
      f'最多 {max(kinds)} 种')
print(f'20 个网络意见全同的人 {100 * np.mean([k == 1 for k in kinds]):.1f}%')
