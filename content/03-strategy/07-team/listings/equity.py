"""Three rounds, and what an offer of 0.5 % is worth at a sale."""
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
    print(f"sold for {exit / 1e6:7,.1f} M"
          f"  ordinary {(exit - taken) / 1e6:7,.1f} M"
          f"  mine {net:9,.0f}  not {GRANT * exit:10,.0f}")
# endregion
