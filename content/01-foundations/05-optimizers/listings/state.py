"""Bytes of state that the optimizers of torch really keep."""
import torch

torch.set_num_threads(1)

# region state
def kept(make):
    """Bytes of state per parameter of one 1024 x 1024 float32 matrix, after a step."""
    w = torch.nn.Parameter(torch.ones(1024, 1024))
    optimizer = make([w])
    w.grad = torch.ones_like(w)
    optimizer.step()
    tensors = [t for t in optimizer.state[w].values() if torch.is_tensor(t)]
    return sum(t.numel() * t.element_size() for t in tensors) / w.numel()

for name, make in (("SGD", lambda p: torch.optim.SGD(p, lr=0.1)),
                   ("SGD, momentum", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)),
                   ("RMSprop", lambda p: torch.optim.RMSprop(p)),
                   ("AdamW", lambda p: torch.optim.AdamW(p))):
    print(f"{name:<18} {kept(make):.1f} bytes per parameter")
# endregion
