"""Five nets teach a small one: on the same labelled data, and on unlabelled too."""
import torch
from digits_net import accuracy, forward, train, xa, xb, ya, yb
from torch.nn.functional import cross_entropy, kl_div

# region distil
labelled, T = 100, 4.0                          # 100 images have labels, 900 have none
few_x, few_y = xa[:labelled], ya[:labelled]
hard = lambda f: cross_entropy(f(few_x), few_y)


def soft(pictures, teacher):                    # T^2: gradients as large as of `hard`
    p, of = (teacher(pictures) / T).softmax(1), "batchmean"
    return lambda f: T * T * kl_div((f(pictures) / T).log_softmax(1), p, reduction=of)


def mean_logits(nets):                          # logarithm of the mean
    return lambda h: torch.stack([forward(n, h).softmax(1) for n in nets]).mean(0).log()


big, small = [64, 64, 10], [64, 8, 10]
rows = []
for seed in range(8):
    teachers = [train(big, 100 * seed + i, hard) for i in range(5)]
    teacher = mean_logits(teachers)
    alone = train(small, seed, hard)
    others = [train(small, 100 * seed + i, hard) for i in range(1, 5)]
    crowd = mean_logits([alone] + others)
    few, all_ = soft(few_x, teacher), soft(xa, teacher)
    a = train(small, seed, lambda f: hard(f) / 2 + few(f) / 2)
    b = train(small, seed, lambda f: hard(f) / 2 + all_(f) / 2)
    of = lambda logits: (logits.argmax(1) == yb).double().mean().item() * 100
    rows.append([sum(map(accuracy, teachers)) / 5, of(teacher(xb)),
                 accuracy(alone), of(crowd(xb)), accuracy(a), accuracy(b)])
# endregion
r = torch.tensor(rows)
names = ["one large net", "five, averaged (the teacher)",
         "one small net", "five small nets, averaged",
         "small net, teacher, same 100", "small net, teacher, all 1000"]
for name, column in zip(names, r.T):
    print(f"{name:30} {column.mean():5.1f} %  +- {column.std():.1f}")
pairs = {"five large - one large": (1, 0), "five small - one small": (3, 2),
         "teacher, same 100 - alone": (4, 2), "teacher, all 1000 - alone": (5, 2)}
for name, (i, j) in pairs.items():
    d = r[:, i] - r[:, j]
    error, wins = d.std() / 8 ** 0.5, (d > 0).sum()
    print(f"{name:26} {d.mean():+.2f}  standard error {error:.2f}",
          f" better in {wins} of 8")
