"""4000 unequal answers: batches that wait for their longest, slots refilled at once."""
import heapq

import numpy as np

# region simulate
def static(arrive, steps, slots):               # a batch runs until its last is done
    now, i, end = 0.0, 0, np.empty(len(steps))
    busy_slots = open_slots = 0
    while i < len(steps):
        now = max(now, arrive[i])
        j = i + int(np.searchsorted(arrive[i:i + slots], now, side="right"))
        end[i:j] = now = now + steps[i:j].max()
        busy_slots += steps[i:j].sum()
        open_slots += slots * steps[i:j].max()
        i = j
    return busy_slots / open_slots, end - arrive


def continuous(arrive, steps, slots):           # the next takes the first free slot
    free, end = [0.0] * slots, np.empty(len(steps))
    for i, (a, s) in enumerate(zip(arrive, steps)):
        end[i] = max(a, heapq.heappop(free)) + s
        heapq.heappush(free, end[i])
    return steps.sum() / (slots * end.max()), end - arrive
# endregion


rng = np.random.default_rng(0)
steps = rng.geometric(1 / 300, 4000).astype(float)  # tokens to write, mean 300
print("all waiting at the start: share of slot time that writes tokens")
print("slots   static   1/H_B   continuous")
for slots in (4, 8, 16, 32):
    harmonic = sum(1 / k for k in range(1, slots + 1))
    queue = np.zeros(len(steps))
    u, v = static(queue, steps, slots)[0], continuous(queue, steps, slots)[0]
    print(f"{slots:<5} {u:8.2f} {1 / harmonic:7.2f} {v:12.2f}")

print("\narriving one by one, 16 slots: steps to a full answer, median and 95 %")
for load in (0.2, 0.28, 0.6, 0.9):            # share of what 16 slots can write
    arrive = rng.exponential(300 / (16 * load), len(steps)).cumsum()
    s, c = (np.percentile(serve(arrive, steps, 16)[1], (50, 95))
            for serve in (static, continuous))
    print(f"load {load:4.0%}   static {s[0]:8.0f} {s[1]:8.0f}",
          f"  continuous {c[0]:5.0f} {c[1]:5.0f}")
