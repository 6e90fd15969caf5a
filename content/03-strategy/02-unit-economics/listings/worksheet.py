"""Company Q, an imaginary one, October 2026: every yuan from tokens to contract, exact to the cent."""
from decimal import Decimal as D, ROUND_HALF_UP

def cents(x):
    return x.quantize(D("0.01"), ROUND_HALF_UP)

# region month
PAYERS, FREE, REFUNDED, SHELF = 1000, 9000, 20, D("159")
net = SHELF / D("1.06")                                       # price without 6 % VAT
received, returned = PAYERS * SHELF, REFUNDED * SHELF
revenue = (PAYERS - REFUNDED) * net
vat = received - returned - revenue

attempt = (16500 * D("9") + 73500 * D("0.30") + 2400 * D("27")) / 10**6    # one attempt of 8 steps
paid_tasks, free_tasks = PAYERS * 40, FREE * 2
failed_once = paid_tasks * D("0.15")                          # 85 % solved at the first attempt
to_human = failed_once * D("0.60")                            # the second attempt solves 40 % of the rest
costs = {
    "inference, first attempts of payers": paid_tasks * attempt,
    "inference, second attempts of payers": failed_once * attempt,
    "inference, free users": free_tasks * attempt,
    "human fallback": to_human * D("8"),
    "retrieval": D("2400"), "hosting and storage": D("5200"),
    "content review": (paid_tasks + free_tasks) * D("0.02"),
    "payment fees": received * D("0.006"), "customer support": D("6000"),
}
for name, cost in costs.items():
    assert cost == cents(cost), "a cost that is not whole cents hides a rounding"
cogs = sum(costs.values())
gross = revenue - cogs
# endregion

# region unit
each = gross / PAYERS
cac, churn = D("180000") / 240, D("0.05")
ltv = sum(each * (1 - churn) ** t for t in range(60))         # five years at most
months = next(n for n in range(1, 99) if sum(each * (1 - churn) ** t for t in range(n)) >= cac)
# endregion

# region contract
seats, term = 100, 12
billed = seats * term * SHELF
contract_net = billed / D("1.06")
spent = {"service, 45.00 a seat-month": seats * term * D("45"), "onboarding": D("12000"),
         "commission, 8 % of net": contract_net * D("0.08")}
kept = contract_net - sum(spent.values())
# endregion

# region print
print(f"one attempt {attempt}  tasks {paid_tasks:,} + {free_tasks:,}  to humans {to_human:,.0f}")
print(f"received {received:,.2f} - refunds {returned:,.2f} - VAT {vat:,.2f} = revenue {revenue:,.2f}")
for name, cost in costs.items():
    print(f"  {name:37s} {cost:10,.2f}  {cost / revenue:5.1%}")
print(f"  {'cost of revenue':37s} {cogs:10,.2f}  {cogs / revenue:5.1%}")
print(f"gross profit {gross:,.2f}  margin {gross / revenue:.2%}  a payer keeps {each:.4f} a month")
print(f"margin if only the payers' first attempts count: {1 - costs['inference, first attempts of payers'] / revenue:.2%}")
print(f"CAC {cac:.2f}  LTV {each / churn:.2f}, 60 months {ltv:.2f}  ratio {ltv / cac:.3f}  paid back in month {months}")
print(f"contract {billed:,.2f} = VAT {billed - contract_net:,.2f} + {contract_net:,.2f}; kept {kept:,.2f}, {kept / contract_net:.2%}")
# endregion
