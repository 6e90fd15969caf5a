"""Recall the first symbol after T steps of noise: RNN, LSTM and GRU, same budget."""
import torch

torch.set_num_threads(1)
SYMBOLS, H, BATCH, STEPS = 4, 32, 64, 250


# region task
def batch(T, generator):
    """One of four symbols, then T − 1 steps of noise; which symbol was it?"""
    answer = torch.randint(SYMBOLS, (BATCH,), generator=generator)
    x = torch.zeros(T, BATCH, SYMBOLS + 1)
    x[0, torch.arange(BATCH), answer] = 1
    x[1:, :, SYMBOLS] = torch.randn(T - 1, BATCH, generator=generator)
    return x, answer


def run(kind, T, bias=None, seed=0):
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    net = getattr(torch.nn, kind)(SYMBOLS + 1, H)
    if bias is not None:
        net.bias_ih_l0.data[H:2 * H] = bias                    # forget gate open
    head = torch.nn.Linear(H, SYMBOLS)
    params = [*net.parameters(), *head.parameters()]
    adam = torch.optim.Adam(params, lr=0.005)
    for _ in range(STEPS):
        x, answer = batch(T, generator)
        loss = torch.nn.functional.cross_entropy(head(net(x)[0][-1]), answer)
        adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        adam.step()
    with torch.no_grad():
        hits = [(head(net(x)[0][-1]).argmax(1) == a).float().mean().item()
                for x, a in (batch(T, generator) for _ in range(8))]
    return sum(hits) / len(hits)
# endregion


print("steps T         ", *(f"{T:>6d}" for T in (5, 10, 20, 40, 80)))
for name, kind, bias in (("RNN", "RNN", None), ("LSTM, bias 0", "LSTM", None),
                         ("LSTM, bias 3", "LSTM", 3.0), ("GRU", "GRU", None)):
    print(f"{name:16s}", *(f"{run(kind, T, bias):6.0%}" for T in (5, 10, 20, 40, 80)))
print("guessing            25%")
