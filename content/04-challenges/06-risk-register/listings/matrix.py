"""A 5x5 matrix against expected loss: how often it ties or reverses a pair."""
import numpy as np

# region score
P_EDGE = [0.05, 0.20, 0.50, 0.80]        # probability a year
C_EDGE = [5, 20, 100, 500]               # loss, ten thousand yuan

def score(p, c):
    return (np.digitize(p, P_EDGE) + 1) * (np.digitize(c, C_EDGE) + 1)

for name, p, c in [("A", 0.52, 21), ("B", 0.19, 480)]:
    print(f"{name}: probability {p:.2f}, loss {c:3d}, "
          f"score {score(p, c):2d}, expected {p * c:5.2f}")
# endregion

# region pairs
rng = np.random.default_rng(32)

def pairs(kind, loose, n=400_000):
    u = rng.random((2, n))                        # rank of probability
    v = rng.random((2, n))                        # rank of loss
    if loose is not None:                         # frequent ones are small
        v = np.clip(1 - u + loose * (v - 0.5), 0, 1)
    p = 0.01 * 95 ** u                            # 1 % to 95 %, log-uniform
    c = 2 * 500 ** v                              # 2 to 1000, log-uniform
    s, e = score(p, c), p * c
    tied, wrong = s[0] == s[1], (s[0] - s[1]) * (e[0] - e[1]) < 0
    ratio = np.exp(abs(np.log(e[0] / e[1])))
    print(f"{kind:10s} tied {tied.mean():5.1%}  ranked wrong "
          f"{wrong[~tied].mean():5.1%}, by a factor of "
          f"{np.median(ratio[wrong]):.1f} (1 in 20: "
          f"{np.quantile(ratio[wrong], 0.95):.0f})")

pairs("unrelated", None)
pairs("rare=large", 0.25)
pairs("looser", 0.50)
# endregion
