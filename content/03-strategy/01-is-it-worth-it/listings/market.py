"""Five guesses multiplied: how wide the answer is, which guess to measure first."""
import numpy as np

# region size
rng = np.random.default_rng(17)
N = 400_000
guesses = {                         # median, and the factor of its 90 % interval
    "customers": (8000, 1.5),
    "tasks a month": (1200, 2.0),
    "share a machine can do": (0.40, 1.6),
    "yuan a task": (3.0, 2.0),
    "share won in 3 years": (0.04, 3.0),
}

def spread(factor):                 # standard deviation of the logarithm
    return np.log(factor) / 1.645

def size(guesses):                  # yuan a year
    draws = [median * np.exp(spread(f) * rng.standard_normal(N))
             for median, f in guesses.values()]
    return 12 * np.prod(draws, axis=0) / 1e4

def show(name, x):
    low, mid, high = np.quantile(x, [0.05, 0.5, 0.95])
    print(f"{name:22s} 5% {low:4.0f}  median {mid:4.0f}  95% {high:5.0f}  "
          f"over 1000: {(x > 1000).mean():.1%}")

show("all guessed", size(guesses))
total = sum(spread(f) ** 2 for _, f in guesses.values())
for name, (median, f) in guesses.items():
    print(f"  {name:22s} {spread(f) ** 2 / total:6.1%} of the variance")
show("share won is measured", size(guesses | {"share won in 3 years": (0.04, 1.6)}))
show("customers are measured", size(guesses | {"customers": (8000, 1.05)}))
# endregion

# region pick
noise = np.sqrt(total)
truth = np.exp(rng.standard_normal((40_000, 10)))  # ten directions differ
guess = truth * np.exp(noise * rng.standard_normal(truth.shape))
best, rows = guess.argmax(axis=1), np.arange(len(guess))
won = truth[rows, best]
print(f"best of ten: guessed {np.median(guess[rows, best]):.1f}, "
      f"truly {np.median(won):.1f}, "
      f"flattered {np.median(guess[rows, best] / won):.1f} times; "
      f"really the best in {(truth.argmax(axis=1) == best).mean():.0%}")
# endregion
