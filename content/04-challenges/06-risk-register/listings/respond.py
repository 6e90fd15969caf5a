"""What each response is worth: expected loss saved plus survival bought."""
from itertools import combinations
import numpy as np
from register import BUFFER, CAUSES, N, RISKS, VALUE, year

# region respond
ACTIONS = {                  # yearly cost; risk -> new (p, low, high)
    "second supplier, weekly eval": (12, dict(T1=(0.15, 5, 40),
                                              T2=(0.06, 30, 150))),
    "offsite backup, restore drill": (4, dict(T3=(0.01, 20, 150))),
    "pairing, notes, vesting":       (15, dict(O1=(0.10, 15, 80))),
    "six months' notice in contract": (10, dict(M1=(0.20, 60, 150))),
    "two-week pilot before building": (6, dict(T4=(0.30, 10, 60))),
    "start raising 4 months earlier": (8, dict(F1=(0.10, 80, 250))),
    "cyber insurance":               (8, dict(O2="20 is ours, then 200")),
    "bridge line of 150":            (5, {}),
}
ROWS = list(RISKS)
BASE = year(RISKS)[1]        # one row of losses a risk

def rows(what):              # row number -> the losses after a response
    if "O2" in what:
        return {8: BASE[8] - np.clip(BASE[8] - 20, 0, 200)}
    new = {name: (*what.get(name[:2], old), cause)
           for name, (*old, cause) in RISKS.items()}
    after = year(new)[1]
    return {i: after[i] for i, name in enumerate(ROWS) if name[:2] in what}

ROW = {name: rows(what) for name, (_, what) in ACTIONS.items()}

def price(chosen):
    return sum(ACTIONS[name][0] for name in chosen)

def judge(chosen, line=150):             # mean loss, P(fatal), burden
    buffer = BUFFER - price(chosen)      # responses are paid from it too
    if "bridge line of 150" in chosen:
        buffer = buffer + line
    total = BASE.sum(0)
    for name in chosen:
        for i, row in ROW[name].items():
            total = total - BASE[i] + row
    dead = (total > buffer).mean()
    kept = np.minimum(total, buffer).mean()
    return total.mean(), dead, price(chosen) + kept + VALUE * dead
# endregion

# region alone
loss0, dead0, base = judge(())
print(f"nothing done: mean loss {loss0:.1f}, fatal {dead0:.2%}, "
      f"burden {base:.1f}")
print("                               cost  loss saved  fatal points"
      "    net")
def show(name, cost, loss, dead, j):
    print(f"{name:31s}{cost:4d} {loss0 - loss:10.1f} "
          f"{(dead0 - dead) * 100:12.2f} {base - j:9.1f}")

for name, (cost, _) in ACTIONS.items():
    show(name, cost, *judge((name,)))
winter = np.random.default_rng(32).random(N) < CAUSES["winter"][0]
show("the line, gone in a winter", 5,
     *judge(("bridge line of 150",), np.where(winter, 0, 150)))
ACTIONS["full cover of T1 at 8"] = (8, {})
ROW["full cover of T1 at 8"] = {0: 0 * BASE[0]}
show("full cover of T1 at 8", 8, *judge(("full cover of T1 at 8",)))
del ACTIONS["full cover of T1 at 8"]
# endregion

# region sets
for money in (15, 30, 68):
    chosen = min((c for k in range(9) for c in combinations(ACTIONS, k)
                  if price(c) <= money), key=lambda c: judge(c)[2])
    loss, dead, j = judge(chosen)
    print(f"budget {money}, spent {price(chosen)}: mean loss {loss:.1f}, "
          f"fatal {dead:.2%}, burden {j:.1f}")
    for name in chosen:
        left = tuple(a for a in chosen if a != name)
        print(f"    {name:31s} net {judge(left)[2] - j:5.1f} "
              f"on top of the others")
# endregion
