"""The same formula with three published sets of constants: how a fixed budget divides into parameters and tokens."""
import numpy as np

# region allocate
def allocate(compute, e, a, b, alpha, beta):
    """Minimise E + A/N^alpha + B/D^beta under 6ND = compute (FLOP). Returns N, D and the loss."""
    n = (alpha * a / (beta * b)) ** (1 / (alpha + beta)) * (compute / 6) ** (beta / (alpha + beta))
    d = compute / 6 / n
    return n, d, e + a / n**alpha + b / d**beta
# endregion


C = 5.76e23  # the budget of Gopher and Chinchilla
sets = [
    ("printed, 2 digits ", (1.69, 406.4, 410.7, 0.34, 0.28)),
    ("printed, 4 digits ", (1.69, 406.4, 410.7, 0.3392, 0.2849)),
    ("replication (2024)", (1.8172, 482.01, 2085.43, 0.3478, 0.3658)),
]
for name, constants in sets:
    n, d, loss = allocate(C, *constants)
    # the formula against a search by brute force over N
    grid = np.geomspace(1e9, 1e12, 200_001)
    e, a, b, alpha, beta = constants
    best = grid[np.argmin(e + a / grid**alpha + b / (C / 6 / grid) ** beta)]
    assert abs(best / n - 1) < 1e-3
    print(f"{name}  N = {n / 1e9:5.1f}e9   D = {d / 1e12:4.2f}e12   D/N = {d / n:5.1f}   loss {loss:.3f}")
