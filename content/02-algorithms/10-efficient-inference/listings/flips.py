"""Same accuracy, other answers: what rounding changes, over ten trained networks."""
import torch
from digits_net import forward, train, xb, yb
from quantise import rounded

# region flips
print("bits    accuracy +-   other answer    right->wrong   wrong->right   mean KL")
nets = [train([64, 32, 10], seed) for seed in range(10)]
for bits in (8, 4, 3):
    rows = []
    for net in nets:
        p, q = (forward(n, xb).log_softmax(1) for n in (net, rounded(net, bits, "row")))
        a, b = p.argmax(1), q.argmax(1)
        lost, won = ((a == yb) & (b != yb)).sum(), ((a != yb) & (b == yb)).sum()
        kl = (p.exp() * (p - q)).sum()
        rows.append([won - lost, (a != b).sum(), lost, won, kl])
    mean = torch.tensor(rows).double().mean(0) / len(yb)
    print(f"{bits:<4}", *(f"{v:15.2%}" for v in mean[:4]), f"{mean[4]:11.4f}")
# endregion
