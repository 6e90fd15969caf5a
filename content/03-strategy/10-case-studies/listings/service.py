"""Drill 1 (invented): a customer-service bot, one month, to the fen."""
from decimal import Decimal as D, ROUND_HALF_UP
from math import ceil, sqrt

# region ledger
SESSIONS = 60_000
WAGE, HOURS = D(12672), D(132)     # an agent: yuan a month, busy hours
MINUTES = {"plain": D(6), "handed over": D("5.5"), "came back": D(8)}
INPUT, CACHED, OUTPUT = 12_000, 9_000, 800     # tokens of a session
PRICE = D(2), D("0.04"), D(8)      # yuan per million: miss, hit, output
FIXED = {"retrieval, hosting": D(6000), "tests and tuning": D(42000),
         "build, 1/24 of 360,000": D(15000)}

def agents(minutes):
    return ceil(minutes / 60 / HOURS)

def month(ends, back, wrong=D("0.0125"), harm=D(35)):
    """`ends`: share the bot closes; `back`: of those, back within 7 days."""
    closed = SESSIONS * ends
    handed, returned = SESSIONS - closed, closed * back
    people = agents(handed * MINUTES["handed over"]
                    + returned * MINUTES["came back"])
    token = ((INPUT - CACHED) * PRICE[0] + CACHED * PRICE[1]
             + OUTPUT * PRICE[2]) / 10 ** 6
    rows = {f"people: {people} agents": people * WAGE,
            "wrong promises": closed * wrong * harm,
            "tokens": SESSIONS * token, **FIXED}
    return rows, (closed - returned) / SESSIONS, people

before = agents(SESSIONS * MINUTES["plain"])
rows, solved, people = month(D("0.62"), D("0.14"))
cents = [v.quantize(D("0.01"), ROUND_HALF_UP) for v in rows.values()]
for name, value in zip(rows, cents):
    print(f"{name:28s}{value:>12,}")
total, old = sum(cents), D(before * WAGE)
print(f"{'total':28s}{total:>12,}")
print(f"{f'before: {before} agents':28s}{old:>12,.2f}")
print(f"{'saved':28s}{old - total:>12,}")
assert total + (old - total) == old == 582_912
print(f"closed by the bot 62.0%, really solved {solved:.1%}")
# endregion

# region return
print("\nback within 7 days   solved   agents      saved a month")
for back in ("0.05", "0.14", "0.25", "0.40", "0.55"):
    rows, solved, people = month(D("0.62"), D(back))
    saved = old - sum(rows.values())
    print(f"{float(D(back)):18.0%}{float(solved):9.1%}{people:9d}"
          f"{saved:19,.2f}")
print(f"sold as '62% fewer agents': {before - ceil(before * 0.38)} go;"
      f" the ledger says {before - month(D('0.62'), D('0.14'))[2]}")
# endregion

# region gate
def wilson(k, n, z=1.959964):
    p, half = k / n, z * sqrt(k / n * (1 - k / n) / n + (z / n / 2) ** 2)
    mid, base = p + z * z / 2 / n, 1 + z * z / n
    return max(0, (mid - half) / base), (mid + half) / base

print("\nwrong promises   of     95% interval     below the line of 1.5%?")
for k, n in ((5, 400), (15, 1200), (50, 4000), (0, 400), (0, 260), (0, 252)):
    low, high = wilson(k, n)
    print(f"{k:9d}{n:10d}    {low:6.2%} to {high:5.2%}    "
          f"{'yes' if high < 0.015 else 'no'}")
# endregion
