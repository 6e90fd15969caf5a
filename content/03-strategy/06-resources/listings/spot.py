"""Training on machines that are taken away: formula against simulation."""
import math, random

# region arithmetic
def bill(tau, delta, mtbf, load, wait):
    """Paid hours and wall hours for one hour of useful work."""
    losses = math.exp((tau + delta) / mtbf) - 1    # interruptions a segment
    return (mtbf + load) * losses / tau, (mtbf + load + wait) * losses / tau

def best(delta, mtbf):
    return math.sqrt(2 * delta * mtbf)             # Young's first order
# endregion

# region simulate
def run(work, tau, delta, mtbf, load, wait, rng):
    paid = wall = done = 0.0
    while done < work:
        life = rng.expovariate(1 / mtbf)
        if life < tau + delta:                     # gone before the save
            paid, wall = paid + life + load, wall + life + load + wait
        else:
            paid, wall = paid + tau + delta, wall + tau + delta
            done += tau
    return paid / done, wall / done
# endregion

# region table
DELTA, LOAD, WAIT, PRICE = 0.05, 0.25, 0.5, 0.35   # hours; spot/on-demand
rng = random.Random(22)
print("nodes  MTBF h  save every  paid   simulated   wall  price  break-even")
for nodes in (1, 4, 16, 64):
    mtbf = 24 / nodes                              # any loss stops them all
    tau = best(DELTA, mtbf)
    paid, wall = bill(tau, DELTA, mtbf, LOAD, WAIT)
    runs = [run(100, tau, DELTA, mtbf, LOAD, WAIT, rng) for _ in range(200)]
    print(f"{nodes:5d} {mtbf:7.3f} {tau * 60:7.0f} min {paid:6.2f}"
          f" {sum(r[0] for r in runs) / 200:10.2f} {wall:8.2f}"
          f" {paid * PRICE:6.2f} {1 / paid:10.0%}")
paid, wall = bill(4, DELTA, 24 / 16, LOAD, WAIT)
print(f"16 nodes, saved every 4 hours: paid {paid:.2f}, "
      f"price {paid * PRICE:.2f}, wall {wall:.2f}")
# endregion
