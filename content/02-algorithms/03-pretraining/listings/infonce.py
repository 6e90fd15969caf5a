"""Contrastive learning in small: match two views of one thing, among N."""
import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
HIDDEN, PICTURE, TEXT, WIDTH = 16, 40, 30, 12
rng = torch.Generator().manual_seed(0)
to_picture = torch.randn(HIDDEN, PICTURE, generator=rng)
to_text = torch.randn(HIDDEN, TEXT, generator=rng)


def pairs(n):
    """n things, each seen twice, as a `picture` and as a `text`, both with noise."""
    z = torch.randn(n, HIDDEN, generator=rng)
    return (z @ to_picture + 2 * torch.randn(n, PICTURE, generator=rng),
            z @ to_text + 2 * torch.randn(n, TEXT, generator=rng))


# region loss
def info_nce(a, b, tau):
    """a, b (N, d): row i belongs to row i; the other N - 1 rows are negatives."""
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    logits = a @ b.T / tau                              # (N, N), cosines over tau
    answers = torch.arange(len(a))
    return (F.cross_entropy(logits, answers)            # picture looks for its text
            + F.cross_entropy(logits.T, answers)) / 2   # text looks for its picture
# endregion


def train(batch, tau, steps=300, seed=0):
    torch.manual_seed(seed)
    eye, ear = torch.nn.Linear(PICTURE, WIDTH), torch.nn.Linear(TEXT, WIDTH)
    opt = torch.optim.Adam([*eye.parameters(), *ear.parameters()], 0.01)
    for step in range(steps):
        at = torch.randint(len(seen[0]), (batch,))
        loss = info_nce(eye(seen[0][at]), ear(seen[1][at]), tau)
        opt.zero_grad()
        loss.backward()
        opt.step()
    return eye, ear, loss.item()


def found(eye, ear):
    """Share of 500 new pictures whose own text is the nearest of the 500."""
    with torch.no_grad():
        a, b = F.normalize(eye(new[0]), dim=1), F.normalize(ear(new[1]), dim=1)
        return ((a @ b.T).argmax(1) == torch.arange(500)).float().mean().item()


seen, new = pairs(4000), pairs(500)

# region batch
print("tau 0.07            300 steps each        76,800 pairs each")
print("batch N   ln N   loss after   right       steps   right   of 500")
for n in (4, 16, 64, 256):
    eye, ear, loss = train(n, 0.07)
    print(f"{n:7d}{np.log(n):7.2f}{loss:13.2f}{found(eye, ear):8.1%}", end="")
    eye, ear, _ = train(n, 0.07, steps=76_800 // n)
    print(f"{76_800 // n:12d}{found(eye, ear):8.1%}")
# endregion

# region tau
print("\n   tau   right text of 500   gradient on the nearest wrong text")
for tau in (0.01, 0.07, 0.3, 1.0):
    eye, ear, _ = train(64, tau)
    a, b = F.normalize(eye(new[0]), dim=1), F.normalize(ear(new[1]), dim=1)
    cosines = (a @ b.T).detach()[:64, :64]
    push = torch.softmax(cosines / tau, 1).fill_diagonal_(0)     # on each negative
    share = (push.max(1).values / push.sum(1)).mean()
    print(f"{tau:6.2f}{found(eye, ear):20.1%}{share:24.0%}")
# endregion
