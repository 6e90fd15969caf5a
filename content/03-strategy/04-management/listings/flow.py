"""Why a busy team is late: one queue of work."""
import heapq
import numpy as np

# region queue
def draw(rng, mean, cv, n):          # positive times with this mean and spread
    s2 = np.log(1 + cv ** 2)
    return np.exp(rng.normal(np.log(mean) - s2 / 2, np.sqrt(s2), n))

def serve(arrive, work, people):     # who is free first takes the oldest task
    free, done = [0.0] * people, np.empty(len(arrive))
    for i, (a, w) in enumerate(zip(arrive, work)):
        done[i] = max(a, heapq.heappop(free)) + w
        heapq.heappush(free, done[i])
    return done

def flow(load, people=1, mean=3.0, cv=1.0, n=400_000, seed=20):
    rng = np.random.default_rng(seed)
    arrive = np.cumsum(rng.exponential(mean / people / load, n))
    work = draw(rng, mean, cv, n)
    days = serve(arrive, work, people) - arrive
    return arrive, work, days

if __name__ == "__main__":
    print("load  wait/work  formula  late 1 in   open tasks  rate x days")
    for load in (0.5, 0.7, 0.8, 0.9, 0.95):
        arrive, work, days = flow(load)
        wait = (days - work).mean() / work.mean()
        end = arrive[-1]
        inside = np.minimum(days, end - arrive).sum() / end   # counted
        law = len(days) / end * days.mean()                   # Little
        late = 1 / (days > 15).mean()
        print(f"{load:4.0%}{wait:11.1f}{load / (1 - load):9.1f}{late:11.1f}"
              f"{inside:13.2f}{law:13.2f}")
    for name, how in (("95% load, as it is", dict(load=0.95)),
                      ("a tenth less work comes in", dict(load=0.855)),
                      ("tasks cut to alike sizes", dict(load=0.95, cv=0.5)),
                      ("four people, one shared queue", dict(load=0.95, people=4))):
        print(f"{name:32s}{flow(**how)[2].mean():5.1f} days")
# endregion
