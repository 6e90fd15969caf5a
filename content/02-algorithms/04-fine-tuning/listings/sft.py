"""Supervised fine-tuning: loss on the answer only, or on every token; three seeds."""
import copy
from tiny import *

base = pretrain()

# region sft
def tune(n, masked, seed, steps=150):
    """n demonstrations, the same steps and batches either way."""
    draw, model = random.Random(seed), copy.deepcopy(base)
    torch.manual_seed(seed)
    ids = rows([story(draw) for _ in range(n)], right)
    labels = ids.clone()
    if masked: labels[:, :asked] = -100              # F.cross_entropy skips -100
    def loss():
        pick = torch.randint(n, (16,))
        logits = model(ids[pick, :-1])               # position t predicts t + 1
        return F.cross_entropy(logits.flatten(0, 1), labels[pick, 1:].flatten())
    fit(model, loss, 2e-3, steps)
    return exact(model)

print(f"before: {exact(base):.2f} right; a row: {asked} prompt and 3 answer tokens")
for n in (16, 64, 256):
    for masked in (True, False):
        runs = [tune(n, masked, seed) for seed in range(3)]
        where = "answer only" if masked else "every token"
        print(f"{n:<3} examples, {where:<12} "
              + " ".join(f"{r:.2f}" for r in runs) + f"   mean {sum(runs) / 3:.2f}")
# endregion
