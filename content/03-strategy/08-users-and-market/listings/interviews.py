"""How much of what people need has been heard after n interviews."""
import math
import numpy as np

# region count
def needed(share, chance=0.95):
    """Interviews until a need that `share` of people would mention is heard."""
    return math.ceil(math.log(1 - chance) / math.log(1 - share))

for share in (0.5, 0.3, 0.2, 0.1, 0.05):
    one, pick = needed(share), needed(share * 0.5)
    print(f"need of {share:4.0%}: {one:3d} interviews, {pick:3d} if half keep quiet")
# endregion

# region stop
rng = np.random.default_rng(0)
share = np.geomspace(0.6, 0.02, 20)           # twenty needs, common to rare
for quiet in (2, 3, 5, 8):                    # stop after so many with nothing new
    stops, heard, common = [], [], []
    for _ in range(4000):
        said = rng.random((200, 20)) < share
        known, idle, n = np.zeros(20, bool), 0, 0
        while idle < quiet:
            new = said[n] & ~known
            idle = 0 if new.any() else idle + 1
            known |= said[n]
            n += 1
        stops.append(n)
        heard.append(known.mean())
        common.append(known[share >= 0.1].mean())
    print(f"stop after {quiet} quiet: {np.mean(stops):5.1f} interviews, "
          f"{np.mean(heard):.0%} of needs, {np.mean(common):.0%} of those over 10%")
# endregion
