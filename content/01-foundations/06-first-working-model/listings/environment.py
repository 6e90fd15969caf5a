"""What this book's listings run on, and whether the same seed gives the same numbers."""
import platform, sys
import numpy, sklearn, torch
from digits import X, Y, small_cnn, split, train

# region check
pinned = {"python": "3.11", "numpy": "1.24", "torch": "1.13", "scikit-learn": "1.2"}
found = {"python": platform.python_version(), "numpy": numpy.__version__,
         "torch": torch.__version__, "scikit-learn": sklearn.__version__}
for name, version in pinned.items():
    same = found[name].split(".")[:2] == version.split(".")
    print(f"{name:<13} pinned {version:<5}", "found" if same else "NOT " + found[name])

def weights(seed):
    torch.manual_seed(seed)              # initial weights; train() shuffles by its own
    rows = split(0)[0][:320]
    net = train(small_cnn(), X[rows], Y[rows], epochs=2, seed=seed)
    return torch.cat([p.detach().flatten() for p in net.parameters()])

print("same seed, same bits:", torch.equal(weights(1), weights(1)))
far = (weights(1) - weights(2)).abs().max() > 0.1
print("another seed:", "other weights" if far else "the same weights")
print("threads:", torch.get_num_threads(), "| GPU used: no")
# endregion
