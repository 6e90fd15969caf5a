"""What clipping buys: PPO with and without it, at five step sizes, ten seeds each."""
import numpy as np
from gridworld import rollout, softmax
from train import horizon, learn, ppo, world

# region clip
RATES = (0.25, 0.5, 1.0, 2.0, 4.0)
print("score after 80 batches, ten seeds: median (worst)")
print(f"{'step size':10}" + "".join(f"{rate:>14}" for rate in RATES))
for name, clip in (("clip 0.2", 0.2), ("no clip", 1e9)):
    row = ""
    for rate in RATES:
        runs = [learn(ppo, seed, 80, rate=rate, clip=clip) for seed in range(10)]
        last = [run[-1, 1] for run in runs]
        row += f"{f'{np.median(last):.1f} ({min(last):.1f})':>14}"
    print(f"{name:10}" + row)

print("how far one update goes from the start: largest ratio over what was sampled")
for name, clip in (("clip 0.2", 0.2), ("no clip", 1e9)):
    row = ""
    for rate in RATES:
        theta = np.zeros((world.n, 4))                     # every move at 1/4
        data = rollout(world, softmax(theta), 16, horizon, np.random.default_rng(0))
        theta, _ = ppo(theta, data, np.zeros(world.n), rate, clip)
        s, a, _, alive, _ = data
        row += f"{(softmax(theta)[s, a] / 0.25)[alive].max():14.2f}"
    print(f"{name:10}" + row)
# endregion
