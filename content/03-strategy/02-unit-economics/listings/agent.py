"""An agent sends its whole history again at every step: the input grows with the square of the steps."""
from decimal import Decimal as D

# region loop
def task(steps, start=6000, output=300, tool=1200, keep=None, summary=1500):
    """Tokens of one task: (new input, input read from cache, output). `keep` caps the history by a summary."""
    new = read = out = 0
    history, seen = start, 0                      # tokens to send; tokens of it the cache already holds
    for _ in range(steps):
        new, read, out = new + history - seen, read + seen, out + output
        seen, history = history, history + output + tool
        if keep and history > keep:               # one more call writes the summary; only `start` stays cached
            new, read, out = new + history - seen, read + seen, out + summary
            history, seen = start + summary, start
    return new, read, out

def cost(tokens, p_in=D("9"), p_cached=D("0.30"), p_out=D("27")):      # CNY per million, peak hours
    new, read, out = tokens
    return (new * p_in + read * p_cached + out * p_out) / D(10**6)

def cold(tokens):
    new, read, out = tokens
    return cost((new + read, 0, out))

print("steps   input tokens  no cache  cached  summed up at 20k")
for n in (1, 5, 8, 10, 20, 40, 80):
    t = task(n)
    assert t[0] + t[1] == n * 6000 + 1500 * n * (n - 1) // 2        # the closed form
    print(f"{n:5d}  {t[0] + t[1]:12,d}  {cold(t):8.3f}  {cost(t):6.3f}  {cost(task(n, keep=20000)):6.3f}")
# endregion

# region success
def per_success(c, groups, tries):
    """Cost per solved task when each group (share, chance) is tried up to `tries` times."""
    spent = sum(w * c * (1 - (1 - q) ** tries) / q for w, q in groups)
    solved = sum(w * (1 - (1 - q) ** tries) for w, q in groups)
    return spent / solved, solved

c = float(cost(task(8)))
print(f"one attempt of 8 steps: {c:.5f} yuan")
for name, groups in (("same chance   ", [(1, .78)]), ("easy and hard ", [(.8, .95), (.2, .10)])):
    for tries in (1, 3, 6):
        each, solved = per_success(c, groups, tries)
        print(f"{name} tries {tries}: solved {solved:.3f}, {each:.4f} yuan per success")
# endregion
