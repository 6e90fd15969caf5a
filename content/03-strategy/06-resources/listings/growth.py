"""A profitable contract: the more of them, the less cash."""
# region contract
PRICE, COST, WORK = 1_200_000, 800_000, 4      # yuan, yuan, months of work
PAID = [(0.2, 0), (0.5, WORK + 3), (0.3, WORK + 12)]   # share, months later

def company(contracts, months=30, start=3_000_000):
    cash, profit, rows = start, 0.0, []
    for month in range(months):
        work = sum(s <= month < s + WORK for s in contracts)
        profit += work * (PRICE - COST) / WORK
        cash -= work * COST / WORK
        cash += sum(PRICE * share for s in contracts
                    for share, later in PAID if s + later == month)
        rows.append((month + 1, profit, cash))
    return rows
# endregion

# region paces
yuan = lambda amount: f"{amount:11,.0f}"
PACES = {3: range(0, 24, 4), 6: range(0, 24, 2), 12: range(24),
         24: [month // 2 for month in range(48)]}
print("contracts a year  lowest cash  in month  profit booked by then")
for a_year, contracts in PACES.items():
    month, profit, cash = min(company(contracts), key=lambda row: row[2])
    print(f"{a_year:16d}  {yuan(cash)} {month:9d}  {yuan(profit)}")
PAID[1] = (0.5, WORK)                          # paid on acceptance instead
print("24 a year, the 50 % paid on acceptance: lowest",
      yuan(min(row[2] for row in company(PACES[24]))))
# endregion
