"""Two years of daily orders, made by the code: does an LSTM beat last week?"""
import numpy as np
import torch

torch.set_num_threads(1)
torch.manual_seed(0)
rng = np.random.default_rng(0)
days, back, test = 730, 28, 120
t = np.arange(days)
week = np.array([1.0, 0.95, 0.9, 0.95, 1.1, 1.4, 1.3])[t % 7]
orders = (200 + 0.3 * t) * week + rng.normal(0, 15, days)


# region models
windows = np.lib.stride_tricks.sliding_window_view(orders[:-1], back)  # 28 days each
answer = orders[back:]                         # the day after
cut = len(answer) - test                             # by time
mean, std = windows[:cut].mean(), windows[:cut].std()


def linear():
    """Ridge on the last 28 days and a constant: 29 numbers."""
    A = np.column_stack([(windows - mean) / std, np.ones(len(windows))])
    w = np.linalg.solve(A[:cut].T @ A[:cut] + np.eye(back + 1),
                        A[:cut].T @ (answer[:cut] - mean) / std)
    return A[cut:] @ w * std + mean, len(w)


def lstm(hidden=32, epochs=60):
    net, head = torch.nn.LSTM(1, hidden, batch_first=True), torch.nn.Linear(hidden, 1)
    params = [*net.parameters(), *head.parameters()]
    adam = torch.optim.Adam(params, lr=0.005)
    x = torch.tensor((windows - mean) / std, dtype=torch.float32)[:, :, None]
    y = torch.tensor((answer - mean) / std, dtype=torch.float32)
    for _ in range(epochs):
        for part in torch.randperm(cut).split(64):
            loss = ((head(net(x[part])[0][:, -1])[:, 0] - y[part]) ** 2).mean()
            adam.zero_grad()
            loss.backward()
            adam.step()
    with torch.no_grad():
        guess = head(net(x[cut:])[0][:, -1])[:, 0].numpy() * std + mean
    return guess, sum(p.numel() for p in params)
# endregion


rows = [("yesterday", orders[-test - 1:-1], 0), ("same day last week", orders[-test - 7:-7], 0),
        ("linear, 28 days", *linear()), ("LSTM, 28 days", *lstm())]
print("method               numbers  mean absolute error, orders")
for name, guess, count in rows:
    print(f"{name:20s} {count:7d} {np.abs(guess - answer[cut:]).mean():12.1f}")
print(f"the noise alone      {'':7s} {15 * np.sqrt(2 / np.pi):12.1f}")
