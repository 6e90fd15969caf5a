"""An 8B model on one card, requests arriving at random: waiting and cost."""
import numpy as np

# region machine
PARAMS, CACHE = 8.03e9, 131072                 # parameters; cache bytes a token
READ, RATE = 0.6 * 3.35e12, 0.5 * 989.4e12     # bytes/s, FLOP/s really reached
PROMPT, CHUNK, YUAN = 2000, 512, 16.45         # tokens; yuan a card-hour
ROOM = 0.9 * 80e9 - 2 * PARAMS - 4e9           # bytes left for caches


def step_seconds(cached, decoding, chunk):
    compute = 2 * PARAMS * (decoding + chunk) / RATE
    return cached * CACHE / READ + max(compute, 2 * PARAMS / READ)
# endregion


# region serve
def serve(rate, n):
    rng = np.random.default_rng(0)
    arrive = rng.exponential(1 / rate, n).cumsum()
    length = rng.geometric(1 / 300, n)         # answers of about 300 tokens
    first, last = np.zeros(n), np.zeros(n)
    read, wrote = np.zeros(n, int), np.zeros(n, int)
    now, came, live = 0.0, 0, np.empty(0, int)
    while came < n or live.size:
        if not live.size:
            now = max(now, arrive[came])
        while came < n and arrive[came] <= now and (
                (live.size + 1) * (PROMPT + 300) * CACHE < ROOM):
            live, came = np.append(live, came), came + 1
        ready = live[read[live] == PROMPT]
        waiting = live[read[live] < PROMPT][:1]
        chunk = min(CHUNK, PROMPT - read[waiting[0]]) if waiting.size else 0
        cached = (read[live] + wrote[live]).sum()
        now += step_seconds(cached, ready.size, chunk)
        read[waiting] += chunk
        wrote[ready] += 1
        first[ready[wrote[ready] == 1]] = now
        done = ready[wrote[ready] >= length[ready]]
        last[done] = now
        live = np.setdiff1d(live, done)
    keep = slice(n // 5, None)                 # leave out the warm-up
    wait = (first - arrive)[keep]
    pace = ((last - first) / np.maximum(1, length - 1))[keep]
    return wait, pace, length.sum() / now
# endregion


print("requests/s   first token, s    between tokens, ms  token/s  yuan per")
print("              median    95%     median    95%               million")
for rate, n in zip((0.5, 2, 4, 6, 8, 9), (150, 500, 1200, 1500, 1500, 1500)):
    wait, pace, speed = serve(rate, n)
    w, p = np.percentile(wait, (50, 95)), 1e3 * np.percentile(pace, (50, 95))
    print(f"{rate:>6} {w[0]:13.2f} {w[1]:6.2f} {p[0]:10.1f} {p[1]:6.1f}"
          f" {speed:12.0f} {YUAN / 3600 / speed * 1e6:9.2f}")
