"""Same accuracy, other answers: count what a rounded model changes, over ten trained networks."""
import torch
from digits_net import forward, train, xb, yb
from quantise import rounded

# region flips
print("bits  accuracy change   answers changed   right->wrong   wrong->right   mean KL")
nets = [train([64, 32, 10], seed) for seed in range(10)]
for bits in (8, 4, 3):
    rows = []
    for net in nets:
        p, q = (forward(n, xb).log_softmax(1) for n in (net, rounded(net, bits, "row")))
        a, b = p.argmax(1), q.argmax(1)
        lost, won = ((a == yb) & (b != yb)).sum(), ((a != yb) & (b == yb)).sum()
        rows.append([won - lost, (a != b).sum(), lost, won, 797 * (p.exp() * (p - q)).sum(1).mean()])
    change, moved, lost, won, kl = (torch.tensor(rows).double().mean(0) / 797).tolist()
    print(f"{bits:4}  {change:+12.2%}   {moved:14.2%}   {lost:11.2%}   {won:11.2%}   {kl:9.4f}")
# endregion
