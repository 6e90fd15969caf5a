"""One small network, 100 digits to learn from: what each remedy buys, over eight draws."""
import copy
import numpy as np, torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_num_threads(1)
images, labels = load_digits(return_X_y=True)
inputs, answers = torch.tensor(images / 16, dtype=torch.float32), torch.tensor(labels)

def shifted(x, generator):
    """Each image moved by -1, 0 or 1 pixel both ways, blanks coming in."""
    padded = F.pad(x.view(-1, 8, 8), (1, 1, 1, 1))
    dy, dx = torch.randint(0, 3, (2, len(x), 1, 1), generator=generator)
    along = torch.arange(8)
    return padded[torch.arange(len(x))[:, None, None], dy + along[:, None], dx + along].flatten(1)

# region remedies
def learn(seed, start=0, n=100, hidden=256, rate=1e-2, decay=0.0, drop=0.0,
          clip=0.0, scale=1.0, shift=False, stop=False):
    """Logits on n training digits and 800 new ones; 200 more say when to stop."""
    pixels = inputs * scale
    order = np.random.RandomState(seed).permutation(len(labels))
    rows, valid, new = order[:n], order[700:900], order[900:1700]
    torch.manual_seed(100 * seed + start)
    generator = torch.Generator().manual_seed(seed)
    net = torch.nn.Sequential(
        torch.nn.Linear(64, hidden), torch.nn.ReLU(),
        torch.nn.Dropout(drop), torch.nn.Linear(hidden, 10))
    optimizer = torch.optim.AdamW(net.parameters(), rate, weight_decay=decay)
    lowest, best = np.inf, None
    for step in range(200):
        x = shifted(pixels[rows], generator) if shift else pixels[rows]
        optimizer.zero_grad()
        F.cross_entropy(net.train()(x), answers[rows]).backward()
        if clip: torch.nn.utils.clip_grad_norm_(net.parameters(), clip)
        optimizer.step()
        if stop and step % 10 == 9:
            with torch.no_grad():
                loss = F.cross_entropy(net.eval()(pixels[valid]), answers[valid])
            if loss < lowest: lowest, best = loss, copy.deepcopy(net.state_dict())
    if stop: net.load_state_dict(best)
    with torch.no_grad():
        z, zn = net.eval()(pixels[rows]), net(pixels[new])
    return z, answers[rows], zn, answers[new]

def ensemble(seed):
    """Five networks from five starts, their probabilities averaged."""
    runs = [learn(seed, start) for start in range(5)]
    mean = lambda i: sum(run[i].softmax(1) for run in runs).div(5).log()
    return mean(0), runs[0][1], mean(2), runs[0][3]
# endregion

remedies = {
    "100 digits, nothing": {}, "pixels 0-16, not 0-1": dict(scale=16), "hidden 32": dict(hidden=32),
    "hidden 1024": dict(hidden=1024), "half the learning rate": dict(rate=5e-3),
    "clip gradients at 0.1": dict(clip=0.1), "early stopping": dict(stop=True),
    "weight decay 1": dict(decay=1.0), "dropout 0.5": dict(drop=0.5),
    "decay and dropout": dict(decay=1.0, drop=0.5), "shift by one pixel": dict(shift=True),
    "ensemble of five": None, "200 digits": dict(n=200), "400 digits": dict(n=400),
}
print(f"{'':<24}train    new   gain ± standard error   loss on new")
first = None
for name, change in remedies.items():
    runs = [ensemble(s) if change is None else learn(s, **change) for s in range(8)]
    right = lambda z, y: (z.argmax(1) == y).float().mean().item()
    train, new = (np.array([right(*run[i:i + 2]) for run in runs]) for i in (0, 2))
    first = new if first is None else first
    gain = 100 * (new - first)
    loss = np.mean([F.cross_entropy(run[2], run[3]).item() for run in runs])
    print(f"{name:<24}{train.mean():.3f}  {new.mean():.3f}"
          f"   {gain.mean():+5.1f} ± {gain.std(ddof=1) / 8 ** 0.5:.1f} points        {loss:.2f}")
