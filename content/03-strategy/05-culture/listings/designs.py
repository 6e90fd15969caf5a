"""Two worlds with the same survey: which design tells them apart?"""
import numpy as np
from halo import N, world

# region designs
def slope(y, x, *given):
    """Success per standard deviation of x, other columns held fixed."""
    x = x / x.std()
    columns = np.column_stack([x, *given, np.ones(N)])
    return np.linalg.lstsq(columns, y, rcond=None)[0][0]

nothing = world(0.0)                       # culture does nothing
works = world(0.3, money=0.35, back=0.3, halo=0.78)

def designs(rich, kind, before, success, rated):
    return {
        "survey": slope(success, rated),
        "survey, money fixed": slope(success, rated, rich),
        "asked a year before": slope(success, before),
        "before, money fixed": slope(success, before, rich),
        "the rule by coin":
            success[kind == 1].mean() - success[kind == 0].mean(),
    }

print(f"{'success gained':20}{'nothing':>8}{'works':>7}")
for (name, a), b in zip(designs(*nothing).items(), designs(*works).values()):
    print(f"{name:20}{a:8.2f}{b:7.2f}")
# endregion
