"""Company W, an imaginary one: one month, four resources, one ledger."""
from decimal import Decimal as D

# region month
BASE = 45_000 * 2 + 35_000 * 3 + 30_000 + 25_000   # seven people
node = 8 * 730 * D("2.35") * D("7.1")              # 8 H100, rented by the year
costs = {
    "people, base pay": D(BASE),
    "people, employer's share 35 %": D(BASE) * 35 / 100,
    "people, 13th month set aside": (D(BASE) / 12).quantize(D("0.01")),
    "compute, one node": node, "compute, interfaces": D(30_000),
    "storage, 40 TB at 120": D(40 * 120), "data, 3,000 labels at 6": D(18_000),
    "rent, audit, insurance": D(30_000),
}
revenue, collected = D(300_000), D(210_000)        # 90,000 still owed to W
credits = D(20_000)                                # of the interfaces' bill
accrued = sum(costs.values())
unpaid = costs["people, 13th month set aside"]     # leaves in January
cash_out = accrued - unpaid - credits
# endregion

# region print
for name, yuan in costs.items():
    print(f"{name:32s} {yuan:12,.2f} {yuan / accrued:7.1%}")
print(f"{'cost of the month':32s} {accrued:12,.2f}")
print(f"result {revenue:,.2f} - {accrued:,.2f} = {revenue - accrued:,.2f}")
print(f"cash   {collected:,.2f} - {cash_out:,.2f}"
      f" = {collected - cash_out:,.2f}")
gap = (collected - cash_out) - (revenue - accrued)
print(f"bridge -90,000.00 owed + {unpaid:,.2f} set aside"
      f" + {credits:,.2f} credits = {gap:,.2f}")
assert gap == -90_000 + unpaid + credits
# endregion
