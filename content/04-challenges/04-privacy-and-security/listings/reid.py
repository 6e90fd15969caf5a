import hashlib
import numpy as np

# region city
rng = np.random.default_rng(30)
people = 300_000                                   # 一座假想的城
age = rng.triangular(0, 35, 95, people)            # 岁
born = (age * 365.25).astype(int)                  # 出生日，以天计
sex = rng.integers(0, 2, people)
street = rng.choice(30, people, p=rng.dirichlet(np.full(30, 5.0)))
district = street // 5                             # 6 个区

illness = 1 / np.arange(1, 41)                     # 40 种诊断，常见的多
patients = rng.choice(people, 20_000, replace=False)
code = rng.choice(40, 20_000, p=illness / illness.sum())

def classes(*columns):
    """每个人所在的“长得一样”的一群有几个人。"""
    _, group, size = np.unique(np.stack(columns), axis=1,
                               return_inverse=True, return_counts=True)
    return group.ravel(), size
# endregion
table = [("生日到日，性别，街道", (born, sex, street)),
         ("生日到月，性别，街道", (born // 30, sex, street)),
         ("生日到年，性别，街道", (born // 365, sex, street)),
         ("生日到年，性别，区　", (born // 365, sex, district)),
         ("每十年　，性别，区　", (born // 3652, sex, district))]
print("留下的列　　　　　　　全城唯一　人群中位数　诊断可断定")
for name, columns in table:
    group, size = classes(*columns)
    alone = (size[group] == 1).mean()
    # 攻击者知道某人在病人表里：同群的病人诊断全一样，就断定了。
    mine = group[patients]
    pairs = np.unique(np.stack([mine, code]), axis=1)[0]
    kinds = np.bincount(pairs, minlength=size.size)
    sure = (kinds[mine] == 1).mean()
    print(f"{name}　{alone:7.1%}　{np.median(size[group]):7.0f} 人　{sure:7.1%}")

heads = rng.choice(np.arange(1_300_000, 2_000_000), 100, replace=False)
phones = [f"{h}{t:04d}" for h, t in zip(rng.choice(heads, 1000),
                                        rng.integers(0, 10_000, 1000))]
seal = lambda phone: hashlib.sha256(phone.encode()).digest()
hidden = {seal(p) for p in phones}
book = (f"{h}{t:04d}" for h in heads for t in range(10_000))
found = {p for p in book if seal(p) in hidden}
print(f"哈希过的 {len(hidden)} 个手机号，遍历 100 个号段后还原 {len(found)} 个")
