"""Two readings of one retention table: a constant rate of leaving, and customers who differ."""
import numpy as np

# region fit
# Fader and Hardie (2007), "Regular" customers: share still subscribed after 0, 1, … 12 years.
alive = np.array([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3]) / 100

def beta_geometric(alpha, beta, years):
    """Each customer leaves with a fixed chance of their own; the chances follow Beta(alpha, beta)."""
    t = np.arange(1, years)
    return np.concatenate([[1], np.cumprod((beta + t - 1) / (alpha + beta + t - 1))])

def fit(seen):
    """Most likely alpha and beta for an analyst who has the first `seen` points only."""
    def fitness(alpha, beta):
        s = beta_geometric(alpha, beta, seen)
        return -np.diff(alive[:seen]) @ np.log(-np.diff(s)) + alive[seen - 1] * np.log(s[-1])
    grid = np.round(np.arange(0.3, 2, 0.01), 2)
    return max(((a, b) for a in grid for b in grid), key=lambda p: fitness(*p))
# endregion

# region compare
first, last = 1 - alive[1] / alive[0], 1 - alive[12] / alive[11]
curves = {"observed": alive, "customers differ, fit on 5": beta_geometric(*fit(5), 13),
          f"constant {first:.1%} (year 1)": (1 - first) ** np.arange(13.),
          f"constant {last:.1%} (year 12)": (1 - last) ** np.arange(13.)}
for name, s in curves.items():
    print(f"{name:27s} year 4 {s[4]:5.1%}  year 12 {s[12]:5.1%}  customer-years {s.sum():5.2f}")
print("leave each year:", " ".join(f"{x:.1%}" for x in 1 - alive[1:] / alive[:-1]))
print("alpha, beta:", *(f"{n} points {a:.2f} {b:.2f};" for n in (5, 8) for a, b in [fit(n)]))
# endregion
