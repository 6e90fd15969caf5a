"""What a salary costs its employer; rates and caps are assumptions."""
# region cost
SOCIAL, FUND = 0.26, 0.09      # insurance and housing fund, employer's part
FLOOR, CAP = 7_000, 36_000     # the salary they are paid on, yuan a month
BONUS = 1                      # months of salary at the end of the year

def contribution(salary):
    return (SOCIAL + FUND) * min(CAP, max(FLOOR, salary))

def year(salary):
    return 12 * (salary + contribution(salary)) + BONUS * salary
# endregion

# region table
print(" salary  on top  rate    a year  year/(12 x salary)")
for salary in (9_000, 15_000, 25_000, 36_000, 45_000, 70_000):
    top = contribution(salary)
    print(f"{salary:7,} {top:7,.0f} {top / salary:5.1%} {year(salary):9,.0f}"
          f"  {year(salary) / (12 * salary):.3f}")
# endregion

# region first
base = 45_000
bill = {
    "salary, 13 months": 13 * base,
    "insurance and housing fund": 12 * contribution(base),
    "head-hunter, 20 % of 13 months": 0.20 * 13 * base,
    "desk and tools, 2,000 a month": 24_000,
    "computer": 15_000,
}
print()
for name, yuan in bill.items():
    print(f"{name:32s} {yuan:9,.0f}")
print(f"{'first year':32s} {sum(bill.values()):9,.0f}")
# endregion
