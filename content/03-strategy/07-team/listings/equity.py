"""What an offer of 0.5 % is worth at a sale, and what the tax takes."""
# region table
ROUNDS = [(0.10, 0.10), (0.20, 0.05), (0.20, 0.05)]   # sold, added to the pool

founders, pool, investors = 1.0, 0.0, 0.0
print("after      founders    pool  investors     sum")
for name, (sold, added) in zip(("seed", "A", "B"), ROUNDS):
    left = 1 - sold - added
    founders *= left
    pool = pool * left + added
    investors = investors * left + sold
    total = founders + pool + investors
    print(f"{name:8s} {founders:10.3%} {pool:7.3%}"
          f" {investors:10.3%} {total:7.3%}")
# endregion

# region offer
GRANT, STRIKE, PREFERENCE = 0.005, 20_000, 300_000_000
share = GRANT * (1 - 0.25) ** 2               # granted after the seed round
earned = min(37, 48) / 48                     # left in the 38th month
print(f"\n0.500 % has become {share:.5%}; {earned:.4f} of it is earned")
for exit in (100e6, 500e6, 738.5e6, 2_000e6):
    taken = max(min(exit, PREFERENCE), exit * investors)
    mine = (exit - taken) / (1 - investors) * share * earned
    net = max(0, mine - STRIKE * earned)
    print(f"sold for {exit / 1e6:6,.1f} M  ordinary shares get"
          f" {(exit - taken) / 1e6:7,.1f} M  mine {net:9,.0f}"
          f"  (0.5 % x price {GRANT * exit:10,.0f})")
# endregion

# region tax
LEVELS = [(36_000, 0.03, 0), (144_000, 0.10, 2_520), (300_000, 0.20, 16_920),
          (420_000, 0.25, 31_920), (660_000, 0.30, 52_920),
          (960_000, 0.35, 85_920), (float("inf"), 0.45, 181_920)]

def wage_tax(gain):
    rate, less = next((r, q) for top, r, q in LEVELS if gain <= top)
    return gain * rate - less

PAID, FAIR = 40_000, 1_000_000                # at exercise
for name, sale in (("sold for 3.0 M", 3_000_000), ("worth nothing", 0)):
    later = 0.20 * max(0, sale - PAID)
    now = wage_tax(FAIR - PAID)
    rest = 0.20 * max(0, sale - FAIR)
    print(f"\n{name}: deferred {later:,.0f}; not deferred {now:,.0f}"
          f" at exercise + {rest:,.0f} at the sale = {now + rest:,.0f}")
    print(f"  left after tax and strike: {sale - PAID - later:,.0f}"
          f" against {sale - PAID - now - rest:,.0f}")
# endregion
