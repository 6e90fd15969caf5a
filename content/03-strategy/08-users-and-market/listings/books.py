"""Company T, an imaginary one: eighteen months, every yuan in its place."""
FIRST = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5]    # contracts signed each month
SIGNED = FIRST + [5] * 6
FEE, MONTHS = 300_000, len(SIGNED)              # yuan without VAT
SALES, REST, MARKETING = 14 * 35_000, 300_000, 50_000   # a month

# region books
def run(accept=3, wait=2, split=(30, 60, 10), sign=SIGNED):
    """Cash and profit by month. accept: months from signing to acceptance."""
    cash, profit, rows = 0, 0, []
    for now in range(MONTHS):
        got = earned = spent = owed = ahead = 0
        for signed, count in enumerate(sign[:now + 1]):
            age = now - signed
            due = {1: split[0], accept + wait: split[1],
                   accept + 12: split[2]}
            live = min(max(age - accept + 1, 0), 12)
            paid = sum(p for t, p in due.items() if t <= age) * FEE // 100
            booked = live * FEE // 12
            got += count * due.get(age, 0) * FEE // 100
            earned += count * (FEE // 12 if accept <= age < accept + 12 else 0)
            spent += count * (20_000 if age < 3 else 0)       # installing
            spent += count * (5_000 if accept <= age < accept + 12 else 0)
            owed += count * max(booked - paid, 0)   # receivable
            ahead += count * max(paid - booked, 0)  # contract liability
        spent += SALES + REST + MARKETING
        cash, profit = cash + got - spent, profit + earned - spent
        assert cash == profit - owed + ahead, "the books do not balance"
        rows.append((cash, profit, owed, ahead))
    return rows
# endregion

# region print
rows = run()
print("month      cash     profit  receivable   liability")
for m in (3, 6, 9, 12, 15, 18):
    print(f"{m:5d}" + "".join(f"{v:12,d}" for v in rows[m - 1]))
for name, terms in (("30/60/10, accepted in 3, paid in 2", {}),
                    ("paid 3 months later", {"wait": 5}),
                    ("accepted 3 months later", {"accept": 6}),
                    ("90 at signing, 10 at the end", {"split": (90, 0, 10)}),
                    ("nothing signed before month 7",
                     {"sign": [0] * 6 + [6, 7, 7, 7, 7, 6] + [5] * 6})):
    low = min(r[0] for r in run(**terms))
    print(f"{name:36s} deepest {low:12,d}")
# endregion

# region curve
for name, terms in (("cash", {}), ("late", {"wait": 5})):
    curve = [r[0] // 10_000 for r in run(**terms)]
    for half in (curve[:9], curve[9:]):
        print(name, "in 10,000:", *half)
# endregion
