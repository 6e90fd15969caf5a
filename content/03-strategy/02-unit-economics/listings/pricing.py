"""Six ways to charge the same hundred thousand people; each way gets its own best price."""
import numpy as np

# region crowd
TEAM, TEAMS = 10, 10_000
users = TEAM * TEAMS

def crowd(sigma):
    rng = np.random.default_rng(18)
    tasks = 200 * np.exp(sigma * rng.standard_normal(users))     # tasks a month
    value = 0.25 * np.exp(0.8 * rng.standard_normal(users))      # yuan a solved task is worth to this user
    solve = rng.beta(8, 2, users)                                # chance that a task is solved: mean 0.8
    return tasks, value, solve, value * solve                    # the last: worth of a task not yet tried

def team(x):
    return np.repeat(x.reshape(TEAMS, TEAM).sum(axis=1), TEAM)
# endregion

# region plans
def flat(price):                             # pay `price`, use everything
    buys = tasks * worth >= price
    return buys * price, buys * tasks

def capped(price, cap):                      # the same, but at most `cap` tasks
    used = np.minimum(tasks, cap)
    buys = used * worth >= price
    return buys * price, buys * used

def metered(price):                          # `price` for each task, solved or not
    used = np.where(worth >= price, tasks, 0)
    return used * price, used

def credits(price, pack):                    # packs of `pack` tasks, the rest of a pack is lost
    full = np.floor(tasks / pack) * (pack * worth >= price)
    rest = tasks - np.floor(tasks / pack) * pack
    more = (rest * worth >= price) & (pack * worth >= price)
    return (full + more) * price, full * pack + more * rest

def outcome(price):                          # `price` for each SOLVED task; the failures are yours
    used = np.where(value >= price, tasks, 0)
    return used * solve * price, used

def seat(price):                             # a team of ten buys for all or for none
    buys = team(tasks * worth) >= TEAM * price
    return buys * price, buys * tasks
# endregion

# region compare
def best(plan, cost, grids):
    def result(args):
        paid, used = plan(*args)
        spent = used * cost + 1.5 * (paid > 0)               # 1.5 yuan a month for each paying user
        return paid.sum() - spent.sum(), paid, spent, args
    return max((result(a) for a in grids), key=lambda r: r[0])

prices, unit = np.r_[5:100:5, 100:620:20], np.round(np.arange(0.02, 0.81, 0.02), 2)
caps = (100, 200, 400, 800, 1600)
plans = {"flat": (flat, [(p,) for p in prices]), "capped": (capped, [(p, c) for p in prices for c in caps]),
         "metered": (metered, [(p,) for p in unit]), "credits": (credits, [(p, k) for p in prices for k in caps]),
         "outcome": (outcome, [(p,) for p in unit]), "seat": (seat, [(p,) for p in prices])}
for sigma, cost in ((1.2, 0.004), (1.2, 0.04), (1.2, 0.12), (2.0, 0.12)):
    tasks, value, solve, worth = crowd(sigma)
    print(f"sigma {sigma}, one task costs {cost} yuan")
    for name, (plan, grids) in plans.items():
        profit, paid, spent, args = best(plan, cost, grids)
        payers = paid > 0
        print(f"  {name:8s} best {'/'.join(f'{a:g}' for a in args):8s} payers {payers.mean():5.1%}"
              f"  profit per 1000 {1000 * profit / users:7,.0f}  margin {1 - spent.sum() / paid.sum():6.1%}"
              f"  at a loss {(spent > paid)[payers].mean():5.1%}")
# endregion
