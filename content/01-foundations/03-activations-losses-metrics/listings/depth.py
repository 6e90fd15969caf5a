"""Odd or even? The same networks on scikit-learn's digits, but for the activation."""
import torch
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
images, digits = load_digits(return_X_y=True)
x = torch.tensor(images / 16)
x, y = x - x[:1200].mean(0), torch.tensor(digits % 2).double()
test_x, test_y = x[1200:], y[1200:]

def run(activation, layers=6, width=32, bias=0.0,
        steps=300, momentum=0.9, rate=0.05):
    torch.manual_seed(0)
    # region train
    sizes, stack = [64] + [width] * layers, []
    for a, b in zip(sizes, sizes[1:]):
        linear = torch.nn.Linear(a, b)
        torch.nn.init.kaiming_normal_(linear.weight, nonlinearity="relu")
        torch.nn.init.constant_(linear.bias, bias)
        stack += [linear, activation()]
    model = torch.nn.Sequential(*stack, torch.nn.Linear(width, 1))
    # endregion
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=momentum)
    for step in range(steps):
        batch = torch.randint(0, 1200, (64,))
        loss = torch.nn.functional.binary_cross_entropy_with_logits(
            model(x[batch])[:, 0], y[batch])
        optimizer.zero_grad(); loss.backward()
        if step == 0: first = model[0].weight.grad.norm().item()
        optimizer.step()
    with torch.no_grad():
        right = ((model(test_x)[:, 0] > 0) == (test_y > 0)).double().mean().item()
    return right, first

nn = torch.nn
straight = LogisticRegression(max_iter=2000).fit(x[:1200], y[:1200]).score(test_x, test_y)
print(f"no hidden layer: {straight:.2f}; one layer of sigmoid: {run(nn.Sigmoid, layers=1)[0]:.2f}")
print("six layers:", ", ".join(f"{a.__name__.lower()} {run(a)[0]:.2f}" for a in
                               (nn.Identity, nn.Sigmoid, nn.Tanh, nn.ReLU, nn.GELU, nn.SiLU)))
# one layer, every unit below zero on every image: who comes back?
for bias, a in ((-3, nn.ReLU), (-3, nn.LeakyReLU), (-3, nn.GELU), (-3, nn.SiLU), (-6, nn.GELU)):
    right, first = run(a, layers=1, width=64, bias=bias, steps=2000, momentum=0, rate=0.5)
    print(f"all biases {bias}: {a.__name__.lower():<10} first gradient {first:.0e}, in the end {right:.2f}")
