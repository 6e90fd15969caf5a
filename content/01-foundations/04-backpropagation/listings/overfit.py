"""Overfit one batch of eight: which faults does the test see, and which not?"""
import torch

torch.set_num_threads(1)

# region test
def left_over(fault, steps=1000, rate=0.05):
    g = torch.Generator().manual_seed(0)
    x = torch.randn(8, 4, generator=g)
    y = torch.sin(2 * x[:, :1]) + 0.5 * x[:, 1:2] * x[:, 2:3]        # (8, 1)
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(4, 64), torch.nn.Tanh(),
                                torch.nn.Linear(64, 1))
    if fault == "rate 20 times larger": rate = rate * 20
    if fault == "input times 1000": x = x * 1000
    if fault == "one input, two labels": x = x[[0, 0, 1, 1, 2, 2, 3, 3]]
    if fault == "labels wrong, but always the same": y = y[torch.randperm(8, generator=g)]
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    losses = []
    for _ in range(steps):
        out = model(x)
        if fault == "relu on the output": out = out.relu()
        if fault == "shape (8,) against (8, 1)": out = out[:, 0]     # broadcasts to (8, 8)
        target = y
        if fault == "labels shuffled away from x": target = y[torch.randperm(8, generator=g)]
        loss = ((out - target) ** 2).mean()
        if fault != "zero_grad forgotten": optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses[-1] / losses[0]
# endregion

for fault in ("no fault", "rate 20 times larger", "input times 1000", "zero_grad forgotten", "relu on the output",
              "shape (8,) against (8, 1)", "labels shuffled away from x", "one input, two labels", "labels wrong, but always the same"):
    left = left_over(fault)
    words = "below 1%" if left < 0.01 else "above 10%" if left > 0.1 else "nan" if left != left else f"{left:.0%}"
    print(f"{fault:<34} loss left: {words:<10} {'passes' if left < 0.01 else 'fails'}")
