"""What the backward pass must keep: bytes of saved activations, counted by PyTorch's own hooks."""
import torch
from torch.utils.checkpoint import checkpoint_sequential

depth, width = 36, 512
net = torch.nn.Sequential(*[torch.nn.Sequential(torch.nn.Linear(width, width), torch.nn.ReLU())
                            for _ in range(depth)])
weights = {p.data_ptr(): p.numel() * p.element_size() for p in net.parameters()}

# region measure
def kept_for_backward(run):
    sizes = {}
    def pack(t):                                 # called for every tensor autograd saves
        if t.data_ptr() not in weights:
            sizes[t.data_ptr()] = t.numel() * t.element_size()
        return t
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        out = run()                              # keeps its graph alive while we count
    return sum(sizes.values()), out
# endregion

print(f"weights {sum(weights.values()) / 1e6:.1f} MB")
for batch in (64, 1024, 4096):
    x = torch.randn(batch, width, requires_grad=True)
    all_of_it, _ = kept_for_backward(lambda: net(x))
    some, _ = kept_for_backward(lambda: checkpoint_sequential(net, 6, x))
    print(f"batch {batch:>4}: all activations {all_of_it / 1e6:5.1f} MB, six checkpoints {some / 1e6:5.1f} MB")
