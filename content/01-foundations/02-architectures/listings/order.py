"""Attention without positions sees a bag: shuffle the words and only the order of the answers changes."""
import torch
import torch.nn as nn

torch.manual_seed(0)
torch.set_num_threads(1)

# region bag
block = nn.TransformerEncoderLayer(16, 2, 32, dropout=0, batch_first=True).eval()
words = torch.randn(1, 6, 16)
order = torch.tensor([3, 0, 5, 1, 4, 2])
with torch.no_grad():
    same = (block(words)[:, order] - block(words[:, order])).abs().max()
    place = torch.randn(1, 6, 16)
    moved = (block(words + place)[:, order] - block(words[:, order] + place)).abs().max()
print(f"no positions:   shuffled input gives the shuffled output, largest difference {float(same):.0e}")
print(f"with positions: largest difference {float(moved):.2f}")
# endregion


# region task
def who_came_first(count):
    """Eight letters, one A and one B among them; the answer is whether A stands before B."""
    seq = torch.randint(2, 8, (count, 8))
    spots = torch.rand(count, 8).argsort(1)[:, :2]
    seq[torch.arange(count), spots[:, 0]], seq[torch.arange(count), spots[:, 1]] = 0, 1
    return seq, (spots[:, 0] < spots[:, 1]).float()


class Reader(nn.Module):
    def __init__(self, positions):
        super().__init__()
        self.letter, self.place = nn.Embedding(8, 24), nn.Parameter(torch.randn(1, 8, 24) * 0.1 * positions, requires_grad=positions)
        self.block, self.head = nn.TransformerEncoderLayer(24, 2, 48, dropout=0, batch_first=True, norm_first=True), nn.Linear(24, 1)

    def forward(self, seq):
        return self.head(self.block(self.letter(seq) + self.place).mean(1)).squeeze(1)
# endregion


for positions in (False, True):
    net = Reader(positions)
    optimiser = torch.optim.Adam(net.parameters(), 3e-3)
    for step in range(500):
        seq, first = who_came_first(128)
        loss = nn.functional.binary_cross_entropy_with_logits(net(seq), first)
        optimiser.zero_grad(); loss.backward(); optimiser.step()
    seq, first = who_came_first(4000)
    right = ((net.eval()(seq) > 0).float() == first).float().mean()
    print(f"which came first, positions {'on ' if positions else 'off'}: {right:.1%}")
