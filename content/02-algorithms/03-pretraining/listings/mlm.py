"""BERT's masking and loss: what 80/10/10 does, and where no gradient goes."""
import numpy as np
import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_num_threads(1)
V, MASK, IGNORE = 1000, 999, -100                # vocabulary; id of [MASK]; no question


# region mask
def corrupt(x, rng, rate=0.15):
    """ids of any shape -> (input, labels); IGNORE where nothing is asked."""
    chosen = rng.random(x.shape) < rate
    dice = rng.random(x.shape)                   # one more throw for each position
    noisy = x.copy()
    noisy[chosen & (dice < 0.8)] = MASK
    swap = chosen & (dice >= 0.8) & (dice < 0.9)
    noisy[swap] = rng.integers(0, MASK, swap.sum())      # any word but [MASK]
    return noisy, np.where(chosen, x, IGNORE)


def mlm_loss(logits, labels):
    """Mean of -log p over the chosen positions; logits (B, n, V), labels (B, n)."""
    return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORE)
# endregion


# region check
rng = np.random.default_rng(0)
x = rng.integers(0, MASK, (4000, 512))           # 2,048,000 positions
noisy, labels = corrupt(x, rng)
chosen = labels != IGNORE
same = chosen & (noisy == x)
counts = {"chosen": (chosen.sum(), x.size, 0.15),
          "[MASK]": ((noisy == MASK).sum(), chosen.sum(), 0.8),
          "unchanged": (same.sum(), chosen.sum(), 0.1 + 0.1 / MASK),
          "random": ((chosen & ~same & (noisy != MASK)).sum(), chosen.sum(),
                     0.1 - 0.1 / MASK)}
for name, (k, n, p) in counts.items():
    z = (k - n * p) / np.sqrt(n * p * (1 - p))
    print(f"{name:10s}{k:9d} of {n:8d} = {k / n:.5f}"
          f"   expected {p:.5f}   {z:+.1f} sigma")
print("not chosen but changed:", int(((noisy != x) & ~chosen).sum()))
# endregion

# region gradient
small, asked = torch.tensor(noisy[:4]), torch.tensor(labels[:4])
logits = torch.randn(4, 512, V, requires_grad=True)
mlm_loss(logits, asked).backward()
size = logits.grad.abs().amax(-1)                # largest entry at each position
print(f"\npositions with a gradient: {(size > 0).sum()}, chosen: {(asked >= 0).sum()}")
print("largest gradient elsewhere:", size[asked < 0].max().item())
# endregion

# region copy
# A "model" that copies its input with probability 0.999 and has learnt nothing.
rest = 0.001 / (V - 1)
p_right = torch.where(torch.tensor(noisy) == torch.tensor(x), 0.999, rest)
nll, where = -p_right.log(), torch.tensor(chosen)
print(f"\ncopier, loss over all positions:    {nll.mean():.2f}")
print(f"copier, loss over chosen positions: {nll[where].mean():.2f}")
print(f"uniform guess, either way:          {np.log(V):.2f}")
# endregion
