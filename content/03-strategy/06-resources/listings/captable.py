"""Three rounds with whole shares and exact prices: every line balances."""
from fractions import Fraction as F
from itertools import product

# region rounds
holders = {"founders": 7_200_000}
series, history = {}, []
for name, raised, sold, pool in [("seed", 4_500_000, F(1, 10), F(1, 10)),
                                 ("A", 28_800_000, F(1, 5), F(1, 20)),
                                 ("B", 128_000_000, F(1, 5), F(1, 20))]:
    before = sum(holders.values())
    total = before / (1 - sold - pool)         # shares after the round
    post = raised / sold
    price = post / total
    holders[name] = total * sold
    holders["pool"] = holders.get("pool", 0) + total * pool
    series[name] = raised
    assert sum(holders.values()) == total and holders[name] * price == raised
    history.append((name, raised, price, total, post, before * price,
                    dict(holders)))
# endregion

# region sale
def sale(value):
    """Each series takes its money back or converts, whichever is more."""
    total = sum(holders.values())
    def paid(turned):
        kept = [n for n in series if n not in turned]
        claims = sum(series[n] for n in kept)
        rest = max(value - claims, 0)
        shares = total - sum(holders[n] for n in kept)
        out = {n: min(F(1), F(value) / claims) * series[n] for n in kept}
        return out | {n: rest * holders[n] / shares
                      for n in holders if n not in kept}
    for bits in product((0, 1), repeat=3):     # nobody gains by changing
        turned = {n for n, bit in zip(series, bits) if bit}
        if all(paid(turned)[n] >= paid(turned ^ {n})[n] for n in series):
            return paid(turned)
# endregion

# region print
print("round  price     shares        post         pre  old shares  founders")
for name, raised, price, total, post, old, held in history:
    print(f"{name:5s} {float(price):6.2f} {int(total):10,d} {int(post):11,d} "
          f"{int(post - raised):11,d} {int(old):11,d} "
          f"{float(held['founders'] / total):8.2%}")
for name, held in holders.items():
    part = float(held / sum(holders.values()))
    print(f"  {name:9s}{int(held):11,d}{part:9.2%}")
print(f"  {'sum':9s}{int(sum(holders.values())):11,d}{1:9.2%}")
print(f"raised in all {sum(series.values()):,d}")
for value in (100_000_000, 200_000_000, 400_000_000, 640_000_000):
    out = sale(value)
    assert sum(out.values()) == value
    back = sum(out[n] for n in series)
    print(f"sold for {value:11,d}: investors {float(back):13,.0f}, "
          f"founders {float(out['founders']):13,.0f}")
# endregion
