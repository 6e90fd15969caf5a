"""Technical debt: the interest, when to pay it, and what it does to waiting."""

# region debt
RATE = 200                       # yuan an engineer's hour
HOURS = 7 * 130                  # seven engineers, hours left for tasks a month
FEATURES = 780                   # hours of feature work asked for a month
# principal (hours to repair), changes a month that touch it, extra hours each,
# share the repair removes, months the module will live
LOANS = {"document parser": (120, 9, 4.0, 0.8, 24),
         "evaluation scripts": (40, 12, 1.5, 0.9, 24),
         "billing": (90, 2, 3.0, 0.9, 24),
         "old importer": (60, 6, 4.0, 0.8, 2)}

def interest(name):              # hours a month
    _, touched, extra, _, _ = LOANS[name]
    return touched * extra

def judge(name):
    principal, _, _, removed, life = LOANS[name]
    saved = interest(name) * removed
    return principal / saved, saved * life - principal

total = sum(map(interest, LOANS))
load = (FEATURES + total) / HOURS
print(f"interest {total:.0f} h a month = {total * RATE:,.0f} yuan; load {load:.1%}; "
      f"wait {load / (1 - load):.1f} x work")
for name in LOANS:
    months, gain = judge(name)
    print(f"{name:20s} interest {interest(name):4.0f} h   pays back in "
          f"{months:4.1f} months   net {gain:+6.0f} h")
pay = [n for n in LOANS if judge(n)[0] <= 6 and judge(n)[1] > 0]
saved = sum(interest(n) * LOANS[n][3] for n in pay)
principal = sum(LOANS[n][0] for n in pay)
lighter = (FEATURES + total - saved) / HOURS
print(f"pay {' and '.join(pay)}: {principal} h once, saves {saved:.1f} h a month")
print(f"load {lighter:.1%}; wait {lighter / (1 - lighter):.1f} x work")
# endregion
