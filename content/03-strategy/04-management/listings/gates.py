"""Research as options: what gates are worth, and how they fail."""

# region gates
STAGES = ((3, 0.40), (9, 0.60), (18, 0.75))  # cost in 10,000 yuan, odds it passes
PRIZE = 200

def worth(leak=0.0, lost=0.0):
    """Expected yuan (10,000s). `leak`: share of failures waved through a gate;
    `lost`: share of good projects stopped by mistake."""
    good, bad, spent = 1.0, 0.0, 0.0
    for cost, odds in STAGES:
        spent += cost * (good + bad)
        failed = good * (1 - odds)
        good, bad = good * odds * (1 - lost), (bad + failed) * leak
    return good * PRIZE - spent, spent

for name, kw in (("all 30 at once, no gate", dict(leak=1.0)),
                 ("three gates, kept", {}),
                 ("30% of failures waved through", dict(leak=0.3)),
                 ("60% waved through", dict(leak=0.6)),
                 ("10% of good ones stopped", dict(lost=0.1)),
                 ("20% of good ones stopped", dict(lost=0.2))):
    value, spent = worth(**kw)
    print(f"{name:32s} spend {spent:5.2f}   worth {value:6.2f}")
# endregion
