"""From cash to a day's work: which number moves the cash a year from now."""
from dataclasses import dataclass, replace

# region tree
@dataclass
class Month:
    """The books of the fictional company M, yuan a month."""
    cash: float = 5_400_000
    customers: float = 40
    fee: float = 8_500
    signed: float = 3          # new customers a month
    idle: float = 0.015        # share lost because nobody uses it
    misses: float = 3          # serious misses that reach a customer, a month
    leave: float = 0.20        # of the customers hit, leave
    inference: float = 1_800   # a customer
    people: float = 492_800    # 14 x 176 h x 200 yuan
    compute: float = 40_000
    rent: float = 35_200

def after(m, months=12):
    cash, n = m.cash, m.customers
    for _ in range(months):
        cash += n * (m.fee - m.inference) - m.people - m.compute - m.rent
        n += m.signed - n * m.idle - m.misses * m.leave
    return cash, n

base, end = after(Month())
print(f"a year on: {base:,.0f} yuan, {end:.1f} customers")
CHANGES = {"signed": 1.1, "misses": 0.9, "idle": 0.9, "fee": 1.1,
           "inference": 0.9, "compute": 0.9, "people": 0.9}
for name, factor in CHANGES.items():
    cash, _ = after(replace(Month(), **{name: getattr(Month(), name) * factor}))
    print(f"{name:10s} x {factor:.1f}   cash {cash - base:+10,.0f}")
one, kept = after(replace(Month(), misses=2))
print(f"one miss fewer a month: cash {one - base:+,.0f}, "
      f"monthly income after a year {(kept - end) * 8_500:+,.0f}")
# endregion
