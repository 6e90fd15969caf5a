"""Three estimates of KL(π‖π_ref) from samples of π: as numbers, and as losses."""
import numpy as np

# region kl
rng = np.random.default_rng(0)
def softmax(z):
    return np.exp(z - z.max()) / np.exp(z - z.max()).sum()

logits = rng.normal(0, 2, 1000)                           # a vocabulary of 1000
for name, moved in (("near", 0.2), ("far", 1.5)):
    q, p = softmax(logits), softmax(logits + rng.normal(0, moved, 1000))    # π, π_ref
    log_r = np.log(p / q)
    kl = (q * -log_r).sum()
    forms = {"k1 = -log r": (-log_r, np.ones(1000)),      # value, d value / d log q
             "k2 = (log r)^2 / 2": (log_r ** 2 / 2, -log_r),
             "k3 = r - 1 - log r": (np.expm1(log_r) - log_r, 1 - np.exp(log_r))}
    true = q * (-log_r - kl)                         # gradient of KL, by logit
    print(f"{name}: KL = {kl:.4f}")
    for form, (value, slope) in forms.items():
        mean = (q * value).sum()
        spread = np.sqrt((q * value ** 2).sum() - mean ** 2)
        g = q * (slope - (q * slope).sum())          # E[slope · ∇ log q]
        off = np.linalg.norm(g - true) / np.linalg.norm(true)
        print(f"- {form:19} mean {mean:.4f}, spread {spread:.4f}; "
              f"gradient off by {off:.2f}")
# endregion
