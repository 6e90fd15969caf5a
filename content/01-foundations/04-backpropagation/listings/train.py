"""The nine steps of training, on a task whose answer is known: a noisy sine from 400 points."""
import copy, math, torch

torch.manual_seed(0)
torch.set_num_threads(1)

# region loop
# 1 data: split first, then scale with the training part's own mean and deviation
x = torch.rand(400, 1) * 200 + 500
y = torch.sin((x - 600) / 25) + 0.1 * torch.randn(400, 1)
train, val, test = slice(0, 240), slice(240, 320), slice(320, 400)
x = (x - x[train].mean()) / x[train].std()
# 2 model, 3 initialisation (PyTorch draws the weights), and who will update them
model = torch.nn.Sequential(torch.nn.Linear(1, 32), torch.nn.Tanh(),
                            torch.nn.Linear(32, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
mse = torch.nn.functional.mse_loss
best, kept = math.inf, None
for epoch in range(1, 201):
    for batch in torch.randperm(240).split(24):
        prediction = model(x[batch])             # 4 forward
        loss = mse(prediction, y[batch])         # 5 loss
        optimizer.zero_grad()                    #   .grad adds up unless cleared
        loss.backward()                          # 6 backward: fills .grad, moves nothing
        optimizer.step()                         # 7 update: moves the weights
    with torch.no_grad():                        # 8 repeat, judged on the validation part
        now = mse(model(x[val]), y[val]).item()
    if now < best:
        best, kept = now, copy.deepcopy(model.state_dict())
    if epoch in (1, 10, 50, 200):
        print(f"epoch {epoch:>3}: batch {loss.item():.2f}, validation {now:.2f}")
model.load_state_dict(kept)
with torch.no_grad():                            # 9 evaluate: the test part, once
    result, baseline = mse(model(x[test]), y[test]), y[test].var(unbiased=False)
    print(f"test {result.item():.2f}, predicting the mean {baseline.item():.2f}")
# endregion
