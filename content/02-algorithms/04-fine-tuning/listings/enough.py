"""What the next doubling of the labels will bring, and what wrong labels cost."""
from transfer import adapt

# region stop
sizes = [20, 40, 80, 160, 320]
runs = [100 * adapt("far", "full", n)[0] for n in sizes]
gains = [b - a for a, b in zip(runs, runs[1:])]            # each seed by itself
print("images  right  gain ± s.e.   next: half of it   came")
for k, n in enumerate(sizes[1:]):
    gain, error = gains[k].mean(), gains[k].std() / len(gains[k]) ** .5
    came = f"{gains[k + 1].mean():.1f}" if k + 1 < len(gains) else "?"
    print(f"{n:<6}{runs[k + 1].mean():>7.1f}{gain:>6.1f} ± {error:.1f}"
          f"{gain / 2:>13.1f} ± {error / 2:.1f}{came:>7}")
# endregion

# region noise
print("\nwrong labels " + "".join(f"{n:>8}" for n in sizes[1:]))
for share in (0, 0.1, 0.2, 0.4):
    right = [run.mean() / 100 for run in runs[1:]] if share == 0 else [
        adapt("far", "full", n, noise=share)[0].mean() for n in sizes[1:]]
    print(f"{share:<12.0%} " + "".join(f"{r:>8.2f}" for r in right))
# endregion
