"""Four thousand companies in which culture does nothing, and a survey."""
import numpy as np

N = 4000

# region world
def world(effect, money=0.6, back=0.5, halo=1.0, seed=21):
    """Success gains `effect` per unit of culture; the rest is not culture."""
    rng = np.random.default_rng(seed)
    normal = lambda: rng.standard_normal(N)
    rich = normal()                              # money, timing, luck
    kind = rng.integers(0, 2, N)                 # a coin: who gets the rule
    before = money * rich + normal() + kind      # culture, first year
    success = effect * before + money * rich + normal()
    after = before + back * success              # success buys slack
    rated = after + halo * success + normal()    # and colours the answers
    return rich, kind, before, success, rated

def survey(name, **world_of):
    *_, success, rated = world(0.0, **world_of)
    best = np.argsort(success)[-50:]
    above = (rated[best] > np.median(rated)).mean()
    r = np.corrcoef(rated, success)[0, 1]
    print(f"{name:23}{r:6.2f}{above:8.0%}")

if __name__ == "__main__":
    print(f"{'culture does nothing':23}{'r':>6}{'top 50':>8}")
    survey("no other path", money=0, back=0, halo=0)
    survey("+ money feeds both", back=0, halo=0)
    survey("+ success feeds culture", halo=0)
    survey("+ answers know results")
# endregion
