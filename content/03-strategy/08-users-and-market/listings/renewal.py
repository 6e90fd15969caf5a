"""One customer list, five retention rates."""
# region list
#            a year ago, today, what happened        (thousand yuan a year)
CUSTOMERS = [("A", 800, 1280, "more seats"), ("B", 500, 575, "price +15%"),
             ("C", 400, 400, "flat"),        ("D", 300, 0, "left"),
             ("E", 300, 240, "fewer seats"), ("F", 200, 230, "price +15%"),
             ("G", 200, 0, "left"),          ("H", 100, 100, "three-year deal"),
             ("I", 100, 0, "left"),          ("J", 100, 115, "price +15%")]
NEW = 600                                      # signed within the year
# endregion

# region rates
before = sum(c[1] for c in CUSTOMERS)
today = sum(c[2] for c in CUSTOMERS)
kept = [c for c in CUSTOMERS if c[2]]
gross = sum(min(c[1], c[2]) for c in CUSTOMERS) / before
risen = sum(c[2] - c[1] for c in CUSTOMERS if c[3].startswith("price"))
print(f"net {today}/{before} = {today / before:.1%}   gross {gross:.1%}")
print(f"customers kept {len(kept)}/{len(CUSTOMERS)}")
print(f"without the price rise {(today - risen) / before:.1%}")
print(f"without customer A {(today - 1280) / (before - 800):.1%}")
print(f"only those who renewed {today / sum(c[1] for c in kept):.1%}")
print(f"new customers mixed in {(today + NEW) / before:.1%}")
lost = before - sum(c[1] for c in kept)
cut = sum(max(c[1] - c[2], 0) for c in kept)
more = sum(max(c[2] - c[1], 0) for c in kept)
assert before - lost - cut + more == today
print(f"{before} - lost {lost} - cut {cut} + more {more} = {today}")
# endregion
