"""Company R (invented): twelve risks, two common causes, the year's loss."""
import numpy as np

# region risks
# probability a year, 90 % interval of the loss (ten thousand yuan), cause
RISKS = {
    "T1 quality drops silently": (0.35,   5,   40, ""),
    "T2 supplier cuts or raises": (0.15,  60,  400, "platform"),
    "T3 data and backups gone":  (0.03, 100, 1500, ""),
    "T4 project overruns":       (0.30,  20,  200, ""),
    "M1 largest client leaves":  (0.20, 120,  300, "winter"),
    "M2 giant gives it away":    (0.10,  50,  600, "platform"),
    "M3 budgets are frozen":     (0.25,  30,  150, "winter"),
    "O1 key person leaves":      (0.15,  30,  250, "winter"),
    "O2 leak or injection":      (0.05,  30,  800, ""),
    "O3 filing or complaint":    (0.08,  20,  300, ""),
    "F1 next round is late":     (0.20, 120,  400, "winter"),
    "F2 client pays late":       (0.30,  20,  120, "winter"),
}
CAUSES = {"winter": (0.20, 3.0), "platform": (0.10, 4.0)}  # q, factor
CASH, BURN, RESERVE = 1500, 720, 180
BUFFER = CASH - BURN - RESERVE           # what surprises may take
VALUE = 3000                             # what else is lost with the company
# endregion

# region model
N = 400_000
def spread(low, high):                   # median and sigma of the loss
    return np.sqrt(low * high), np.log(high / low) / 3.29

def mean(low, high):
    m, s = spread(low, high)
    return m * np.exp(s * s / 2)

def year(risks, together=True, seed=32):
    rng = np.random.default_rng(seed)
    on = {c: rng.random(N) < q for c, (q, _) in CAUSES.items()}
    hit, loss = [], []
    for p, low, high, cause in risks.values():
        u, z = rng.random(N), rng.standard_normal(N)
        if cause and together:           # the marginal probability stays p
            q, k = CAUSES[cause]
            p = np.where(on[cause], k * p, p * (1 - q * k) / (1 - q))
        m, s = spread(low, high)
        hit.append(u < p)
        loss.append(np.where(hit[-1], m * np.exp(s * z), 0))
    return np.array(hit), np.array(loss)

def tell(name, total):
    print(f"{name:11s} mean {total.mean():5.1f} median "
          f"{np.median(total):4.0f}  95% {np.quantile(total, 0.95):4.0f}  "
          f"over {BUFFER} {(total > BUFFER).mean():5.1%}  "
          f"over {2 * BUFFER} {(total > 2 * BUFFER).mean():4.2%}")
# endregion

if __name__ == "__main__":
    # region run
    row = {name: round(p * mean(a, b), 1)     # to a thousand yuan
           for name, (p, a, b, _) in RISKS.items()}
    whole = sum(row.values())
    print(f"buffer {CASH} - {BURN} - {RESERVE} = {BUFFER}")
    tell("independent", year(RISKS, together=False)[1].sum(0))
    hit, loss = year(RISKS)
    total = loss.sum(0)
    tell("together", total)
    dead = total > BUFFER
    print("                             p   mean  expected  share  "
          "in fatal years")
    for i, (name, (p, a, b, _)) in enumerate(RISKS.items()):
        print(f"{name:27s}{p:4.2f} {mean(a, b):6.1f} {row[name]:7.1f} "
              f"{row[name] / whole:8.1%} {hit[i][dead].mean():9.0%}")
    part = {k: sum(v for n, v in row.items() if n[0] == k) for k in "TMOF"}
    print(" + ".join(f"{k} {v:.1f}" for k, v in part.items()),
          f"= {whole:.1f}")
    # endregion
