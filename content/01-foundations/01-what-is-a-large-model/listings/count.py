"""Count parameters from the structure alone, and training compute from parameters and tokens."""
import torch.nn as nn


# region alexnet
def alexnet(classes=1000):
    """The network of 2012; `groups=2` keeps its split over two cards."""
    return nn.Sequential(
        nn.Conv2d(3, 96, 11, stride=4), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(96, 256, 5, padding=2, groups=2), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(256, 384, 3, padding=1), nn.ReLU(),
        nn.Conv2d(384, 384, 3, padding=1, groups=2), nn.ReLU(),
        nn.Conv2d(384, 256, 3, padding=1, groups=2), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Flatten(), nn.Linear(9216, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, classes),
    )


parameters = sum(p.numel() for p in alexnet().parameters())
# endregion


# region transformer
def bert(layers, d, vocab=30522, positions=512):
    """Encoder: per layer 4 projections, 2 matrices of width 4d, 2 norms; a pooler on top."""
    layer = 4 * (d * d + d) + (d * 4 * d + 4 * d) + (4 * d * d + d) + 2 * 2 * d
    return (vocab + positions + 2) * d + 2 * d + layers * layer + d * d + d


def gpt(layers, d, vocab=50257, positions=2048):
    """Decoder: the same layer, output tied to the input table."""
    layer = 4 * (d * d + d) + (d * 4 * d + 4 * d) + (4 * d * d + d) + 2 * 2 * d
    return (vocab + positions) * d + layers * layer + 2 * d
# endregion


rows = [
    ("AlexNet (2012)", parameters),
    ("BERT-base (2018)", bert(12, 768)),
    ("BERT-large (2018)", bert(24, 1024)),
    ("GPT-2 1.5B (2019)", gpt(48, 1600, positions=1024)),
    ("GPT-3 175B (2020)", gpt(96, 12288)),
]
for name, count in rows:
    print(f"{name:18} {count:>15,}  {count / parameters:9.1f} x AlexNet")
