"""How many visitors a test needs, when the answer is a rate and when it is money."""
from math import ceil, sqrt
from statistics import NormalDist

# region size
def z(p):
    return NormalDist().inv_cdf(p)

def rate_test(p1, p2, alpha=0.05, power=0.8):
    """Visitors in EACH arm to tell conversion p1 from p2 (two-sided, pooled variance under the null)."""
    mean = (p1 + p2) / 2
    top = z(1 - alpha / 2) * sqrt(2 * mean * (1 - mean)) + z(power) * sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return ceil((top / (p1 - p2)) ** 2)

def revenue_test(price1, p1, price2, p2, alpha=0.05, power=0.8):
    """The same to tell money per visitor: price * (pays or not) has variance price^2 p (1 - p)."""
    spread = price1**2 * p1 * (1 - p1) + price2**2 * p2 * (1 - p2)
    return ceil((z(1 - alpha / 2) + z(power)) ** 2 * spread / (price1 * p1 - price2 * p2) ** 2)

print("conversion 5 % -> 6 %      :", rate_test(0.05, 0.06))
print("conversion 5 % -> 4.2 %    :", rate_test(0.05, 0.042))
print("20 yuan 5 % -> 25 yuan 4.2 %:", revenue_test(20, 0.05, 25, 0.042))
print("20 yuan 5 % -> 30 yuan 4.2 %:", revenue_test(20, 0.05, 30, 0.042))
print("99 yuan 5 % -> 149 yuan 4 % :", revenue_test(99, 0.05, 149, 0.04))
# endregion
