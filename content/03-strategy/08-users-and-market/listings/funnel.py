"""From a sales target back to leads and people, and how sure the plan is."""
import math
from functools import reduce

# region plan
TARGET, CONTRACT = 12_000_000, 300_000          # yuan a year, without VAT
RATES = {"qualified": 0.20, "trial": 0.50, "tender": 0.50, "won": 0.40}
won = reduce(lambda a, b: a * b, RATES.values())
deals = TARGET // CONTRACT
left = leads = deals / won
print(f"{deals} contracts at {won:.1%} of leads: {leads:,.0f} leads")
for stage, rate in RATES.items():
    left *= rate
    print(f"  {stage:10s}{left:6.0f}")
# endregion

# region people
CYCLE, STAY, CARRY, COST = 6, 4, 20, 420_000    # months, months, deals, yuan
months = 12 - CYCLE                             # later leads close next year
arrive = leads * RATES["qualified"] / months
open_deals = arrive * STAY                      # Little's law
people = math.ceil(open_deals / CARRY)
print(f"leads a month {leads / months:.0f} in the first {months} months, "
      f"not {leads / 12:.0f} in twelve")
print(f"open deals {open_deals:.0f}, sales people {people}, "
      f"{deals / people:.1f} contracts each, "
      f"{people * COST / deals:,.0f} yuan of pay a contract")
# endregion

# region sure
def at_least(k, n, p):
    below = sum(math.exp(math.lgamma(n + 1) - math.lgamma(i + 1)
                         - math.lgamma(n - i + 1) + i * math.log(p)
                         + (n - i) * math.log(1 - p)) for i in range(k))
    return 1 - below

for n in (2000, 2150, 2300, 2500):
    print(f"{n} leads: {at_least(deals, n, won):.0%} chance of {deals}")
safe = next(n for n in range(2000, 4000) if at_least(deals, n, won) >= 0.9)
print(f"90% needs {safe} leads if the rate is known")
for rate in (0.011, 0.036):                     # 95 % after 10 wins in 500
    print(f"if the rate is {rate:.1%}: {deals / rate:,.0f} leads")
# endregion
