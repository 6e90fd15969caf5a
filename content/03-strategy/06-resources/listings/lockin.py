"""What is the right to leave worth? Binomial tree, monthly decisions."""
import math

# region option
def right(spend, cost, months, vol, ratio=1.0):
    """Best expected saving from moving once, whenever it pays.

    spend: yuan a month; cost: yuan to move; vol: of the price ratio, a year.
    The rival's price over yours is `ratio`, a fair game in each month.
    """
    up = math.exp(vol / math.sqrt(12))
    p = (1 - 1 / up) / (up - 1 / up)
    value = [0.0] * (months + 1)
    for t in range(months - 1, -1, -1):
        value = [max(spend * (months - t) * (1 - ratio * up ** (2 * k - t))
                     - cost, p * value[k + 1] + (1 - p) * value[k])
                 for k in range(t + 1)]
    return value[0]
# endregion

# region worth
print("cost of moving   vol 20 %   vol 40 %   vol 60 %   (yuan, 24 months)")
for cost in (600_000, 300_000, 60_000):
    row = [right(100_000, cost, 24, vol) for vol in (0.2, 0.4, 0.6)]
    print(f"{cost:14,d}" + "".join(f"{v:11,.0f}" for v in row))
free = right(100_000, 60_000, 24, 0.4)
locked = right(100_000, 600_000, 24, 0.4)
print(f"portability at 40 %: {free - locked:,.0f} yuan, "
      f"{(free - locked) / 24:,.0f} a month, "
      f"{(free - locked) / 2_400_000:.1%} of the spending")
free = right(100_000, 60_000, 12, 0.4)
locked = right(100_000, 600_000, 12, 0.4)
print(f"over 12 months: {free - locked:,.0f} yuan, "
      f"{(free - locked) / 1_200_000:.1%} of the spending")
# endregion
