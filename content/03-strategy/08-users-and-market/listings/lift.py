"""An advertisement with a known effect, seen by attribution and by holdout."""
import numpy as np

# region world
rng = np.random.default_rng(7)
N, COST, MARGIN = 400_000, 0.6, 120             # people, yuan shown, yuan kept
keen = rng.beta(0.4, 12, N)                     # chance of buying unasked
shown_to = keen > np.quantile(keen, 0.75)       # the platform aims at the keen
LIFT = 0.05                                     # the truth: 5 % more buyers
buys = rng.random(N) < keen * np.where(shown_to, 1 + LIFT, 1)
# endregion

# region read
spend = COST * shown_to.sum()
credited = buys[shown_to].sum()
print(f"attribution: {credited} buyers, return {credited * MARGIN / spend:.1f}")
gap = buys[shown_to].mean() / buys[~shown_to].mean()
print(f"shown people buy {gap:.0f} times as often as the others")

target = np.flatnonzero(shown_to)
held = rng.random(target.size) < 0.5            # half of the target sees nothing
chance = keen[target] * np.where(held, 1, 1 + LIFT)
bought = rng.random(target.size) < chance
a, b = bought[~held], bought[held]
diff = a.mean() - b.mean()
half = 1.96 * np.sqrt(a.var() / a.size + b.var() / b.size)
kept = lambda d: d * MARGIN / COST
print(f"holdout: +{diff:.2%} buyers, return {kept(diff):.2f} "
      f"from {kept(diff - half):.2f} to {kept(diff + half):.2f}")
print(f"truth: return {kept(keen[target].mean() * LIFT):.2f}")
# endregion
