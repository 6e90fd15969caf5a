import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(30); torch.set_num_threads(1)
x, y = load_digits(return_X_y=True)
x, y = torch.tensor(x / 16, dtype=torch.float64), torch.tensor(y)

def update(a, b, w1, b1, w2):
    """客户端交给服务器的东西：第一层的梯度，对一批样本取平均。"""
    w1, b1 = w1.clone().requires_grad_(), b1.clone().requires_grad_()
    loss = F.cross_entropy(torch.relu(a @ w1.T + b1) @ w2.T, b)
    return torch.autograd.grad(loss, (w1, b1))

# region invert
def candidates(dw, db, traps):
    """权重的梯度 ÷ 偏置的梯度：激活这个神经元的输入的加权平均。"""
    if traps:                           # 相邻两个陷阱相减，只剩一个样本
        dw, db = dw[:-1] - dw[1:], db[:-1] - db[1:]
    keep = db.abs() > 1e-12
    return dw[keep] / db[keep, None]

def recovered(a, guess):
    """有几张图被还原到每个像素误差不到千分之一。"""
    if not len(guess):
        return 0
    gap = (a[:, None] - guess[None]).abs().amax(2).amin(1)
    return int((gap < 1e-3).sum())
# endregion
hidden = 512
draw = lambda *size: torch.randn(*size, dtype=torch.float64)
honest = draw(hidden, 64) / 8, draw(hidden) / 8, draw(10, hidden) / 16
# 陷阱：512 个神经元看同一个方向，门槛依次升高，后一层对它们一视同仁。
way = draw(64)
level = (x[1000:] @ way).quantile(torch.linspace(0, 1, hidden).double())
trap = way.repeat(hidden, 1), -level, draw(10, 1).repeat(1, hidden) / 16

print("一批几张　　诚实的服务器　　改过第一层的服务器")
for size in (1, 4, 16, 64, 256):
    a, b = x[:size], y[:size]
    row = [recovered(a, candidates(*update(a, b, *net), bad))
           for net, bad in ((honest, False), (trap, True))]
    print(f"{size:6d}　　　　还原 {row[0]:3d} 张　　　　还原 {row[1]:3d} 张")

a, b = x[:1], y[:1]
dw, db = update(a, b, *honest)
length = torch.cat([dw.flatten(), db]).norm()
pick = db.abs().argmax()
show = [a[0], dw[pick] / db[pick]]
for sigma in (0.01, 0.1):                       # 每个坐标的噪声 ÷ 整个梯度的长度
    n = sigma * length * draw(65)
    show.append((dw[pick] + n[:64]) / (db[pick] + n[64]))
print("原图      梯度还原  σ=0.01    σ=0.1（0 最暗，g 最亮）")
marks = "0123456789abcdefg"
shade = [[marks[int(v)] for v in (16 * s.clamp(0, 1)).round()] for s in show]
for i in range(8):
    rows = ["".join(s[8*i:8*i+8]) for s in shade]
    print("  ".join(rows))
