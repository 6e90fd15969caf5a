"""Rare events: which share of alarms must be true, how few may be false."""

# region alarms
def largest_false_rate(rare, caught, ratio):
    """False alarms allowed among harmless items; ratio is gain / cost."""
    return rare * caught * (ratio - 1) / (1 - rare)

#        name            rare      caught  gain   cost  daily  false rate
tasks = [("card fraud",    1 / 2000, 0.70, 1500,    20, 4e5, 0.010),
         ("loan fraud",    1 / 100,  0.60, 20000,  800, 2e3, 0.040),
         ("bearing",       1 / 1500, 0.80, 60000, 3000, 150, 0.020),
         ("scratch",       1 / 200,  0.95, 60,     1.5, 8e4, 0.020),
         ("money washing", 1 / 5000, 0.50, 30000,  150, 5e4, 0.030)]

print("task            needed PPV  allowed  assumed     PPV  yuan a day  alarms")
for name, rare, caught, gain, cost, daily, false in tasks:
    hits, noise = rare * caught, (1 - rare) * false
    ppv = hits / (hits + noise)
    net = daily * (hits * gain - (hits + noise) * cost)
    allowed = largest_false_rate(rare, caught, gain / cost)
    print(f"{name:15s}{cost / gain:11.2%}{allowed:9.3%}{false:9.2%}"
          f"{ppv:8.2%}{net:12,.0f}{daily * (hits + noise):8,.0f}")
# endregion
