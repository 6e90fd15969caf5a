"""Company H, an imaginary one: eighteen months of people, to the yuan."""
from collections import defaultdict

# region plan
HIRES = [   # role, first month, salary, through a head-hunter?, options in ‰
    ("founder, technical", 1, 20_000, False, 0),
    ("founder, business", 1, 20_000, False, 0),
    ("evaluation and data", 2, 30_000, False, 10),
    ("platform", 3, 35_000, False, 8),
    ("delivery and analysis", 6, 25_000, False, 5),
    ("algorithm", 8, 45_000, True, 8),
    ("product", 10, 30_000, False, 4),
    ("platform, second", 13, 35_000, False, 3),
    ("inference platform", 14, 50_000, True, 6),
]
MONTHS, POOL = 18, 100          # the pool, in ‰ of the company
BONUS = {12: 1, 18: 13}         # paid in month : for the months from

def contribution(salary):       # 35 % of at most 36,000 yuan, as in cost.py
    return min(salary, 36_000) * 35 // 100

books = defaultdict(lambda: [0] * (MONTHS + 1))
for role, start, salary, hunted, _ in HIRES:
    for month in range(start, MONTHS + 1):
        books["salaries"][month] += salary
        books["insurance and fund"][month] += contribution(salary)
        books["desks and tools"][month] += 2_000
        if month in BONUS:
            worked = month - max(start, BONUS[month]) + 1
            books["thirteenth salary"][month] += salary * worked // 12
    books["computers"][start] += 15_000
    books["head-hunters"][start] += round(0.20 * 13 * salary) * hunted
    books["interviews and tests"][start] += 6_000 * (start > 1)
for month in range(1, MONTHS + 1):
    books["lawyer"][month] += 6_000
    books["penetration test"][month] += 60_000 * (month in (9, 18))
# endregion

# region print
for name, line in books.items():
    print(f"{name:22s} {sum(line):10,}")
by_month = [sum(line[m] for line in books.values()) for m in range(MONTHS + 1)]
total = sum(sum(line) for line in books.values())
assert total == sum(by_month), "the books do not balance"
print(f"{'total':22s} {total:10,}")
print("months  1-6 {:,}   7-12 {:,}   13-18 {:,}".format(
    sum(by_month[1:7]), sum(by_month[7:13]), sum(by_month[13:])))
once = books["penetration test"][18] + books["thirteenth salary"][18]
print(f"month 18 without one-offs {by_month[18] - once:,}")
given = sum(options for *_, options in HIRES)
print(f"options granted {given / 10:.1f} % of {POOL / 10:.1f} %,"
      f" left {(POOL - given) / 10:.1f} %")
# endregion
