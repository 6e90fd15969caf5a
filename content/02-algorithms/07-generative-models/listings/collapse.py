"""Two ways to make the same GAN collapse, counted by the judge."""
from gan import generator, train
from yardstick import counts, judge, nn, torch

net = judge()

# region collapse
def bare():
    """The generator without batch normalisation."""
    return nn.Sequential(*(layer for layer in generator()
                           if type(layer) != nn.BatchNorm2d))

ways = {"as above": {}, "no batch norm": {"make": bare},
        "G five times faster": {"rates": (1.5e-2, 3e-3)}}
print("of 1000 images, how many the judge calls 0 1 2 ... 9")
for name, way in ways.items():
    @torch.no_grad()
    def look(step, G):
        if step in (300, 600):
            print(f"{name:<19} step {step}:", *counts(net, G(torch.randn(1000, 32))))
    train(0, 600, look, **way)
# endregion
