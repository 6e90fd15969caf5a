"""Tax at exercise, or only at the sale."""
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
    print(f"{name}\n  deferred      tax {later:9,.0f}"
          f"                      left {sale - PAID - later:11,.0f}")
    print(f"  not deferred  tax {now:9,.0f} + {rest:7,.0f} = {now + rest:7,.0f}"
          f"  left {sale - PAID - now - rest:11,.0f}")
# endregion
