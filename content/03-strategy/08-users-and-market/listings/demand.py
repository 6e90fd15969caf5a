"""What a small demand test can and cannot say."""
import math

Z = 1.959964

# region wilson
def wilson(hits, n):
    """95 % interval of a proportion, Wilson's score."""
    p, z2 = hits / n, Z * Z
    mid = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return mid - half, mid + half
# endregion

# region tests
for what, hits, n in (("said they would pay", 16, 20),
                      ("paid before, in the last 90 days", 8, 20),
                      ("fake door, clicked", 30, 1000),
                      ("fake door, left a phone number", 9, 1000),
                      ("concierge, paid the deposit", 6, 10),
                      ("concierge, bought again", 4, 6)):
    low, high = wilson(hits, n)
    print(f"{what:33s}{hits:3d}/{n:<5d}{hits / n:6.1%}"
          f"  from {low:5.1%} to {high:5.1%}")
# endregion
