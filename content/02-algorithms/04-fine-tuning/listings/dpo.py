"""DPO on 128 pairs (right answer, one beside it): what the margin does not show."""
import copy
from tiny import *

# region logp
def logp(model, ids):
    """log π(y|x) of each row, (N,): its answer's log-probabilities, summed."""
    each = model(ids[:, :-1]).log_softmax(-1)
    each = each.gather(-1, ids[:, 1:, None])[..., 0]
    return each[:, asked - 1:].sum(1)
# endregion

draw, reference = random.Random(1), pretrain()
torch.manual_seed(0)
shown = rows([story(draw) for _ in range(64)], right)
def copying(model, ids):
    """The SFT loss: 16 rows drawn at random, per token."""
    return lambda: -logp(model, ids[torch.randint(len(ids), (16,))]).mean() / 3
fit(reference, copying(reference, shown), 2e-3, 150)
pairs = [story(draw) for _ in range(128)]
chosen, rejected = rows(pairs, right), rows(pairs, wrong)
new = rows(test, right), rows(test, wrong)
with torch.no_grad():
    at = logp(reference, chosen), logp(reference, rejected)   # fixed: computed once
    was = [logp(reference, ids) for ids in new]

# region dpo
def dpo(beta, anchor=0.0, rate=1e-3, steps=100):
    """anchor: weight of −log π(chosen), the SFT term."""
    policy = copy.deepcopy(reference)
    torch.manual_seed(1)
    def loss():
        i = torch.randint(128, (16,))
        good, bad = logp(policy, chosen[i]), logp(policy, rejected[i])
        margin = beta * ((good - at[0][i]) - (bad - at[1][i]))
        return -F.logsigmoid(margin).mean() - anchor * good.mean()
    fit(policy, loss, rate, steps)
    return policy

def report(name, policy):
    with torch.no_grad(): good, bad = (logp(policy, ids) for ids in new)
    gap = (good - was[0]) - (bad - was[1])
    up, down = good.exp().mean(), bad.exp().mean()
    print(f"{name:<22}{gap.mean():>6.2f}{(gap > 0).float().mean():>7.2f}"
          f"{good.mean():>8.2f}{bad.mean():>8.2f}"
          f"{up:>7.2f}{down:>6.2f}{1 - up - down:>6.2f}{exact(policy):>7.2f}")

print(f"{'200 new questions':<22}{'gap':>6}{'wins':>7}{'log π+':>8}{'log π−':>8}"
      f"{'π+':>7}{'π−':>6}{'rest':>6}{'right':>7}")
report("after SFT", reference)
for rate in (3e-4, 1e-3, 3e-3): report(f"DPO, rate {rate:g}", dpo(0.1, rate=rate))
report("DPO, rate 0.003, β 1", dpo(1.0, rate=3e-3))
report("DPO 0.003 + 0.3 SFT", dpo(0.1, anchor=0.3, rate=3e-3))
more = copy.deepcopy(reference)
torch.manual_seed(1)
fit(more, copying(more, chosen), 3e-3, 100)
report("only SFT on chosen", more)
# endregion
