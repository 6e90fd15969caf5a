"""Both networks on the same split: what is printed while training, and what is reported at the end."""
import torch
from digits import X, Y, enlarged, repaired_cnn, right, small_cnn, split, train, wilson

rows, val, test = split(0)

# region report
both = ("small", small_cnn, X, 3e-3), ("repaired", repaired_cnn, enlarged(X), 1e-3)
for name, make, x, rate in both:
    torch.manual_seed(0)
    net, lines = make(), []
    def each(epoch, mean, last):
        seen = right(net, x[val], Y[val])
        lines.append(f"  epoch {epoch:>2}: mean loss {mean:.3f}, "
                     f"last batch {last:.3f}, validation {seen}/287")
    train(net, x[rows], Y[rows], epochs=10, rate=rate, each=each)
    k = right(net, x[test], Y[test])                 # once, after all choices
    low, high = wilson(k, len(test))
    report = f"  test {k}/360 = {k / 360:.1%}, 95% interval {low:.1%} to {high:.1%}"
    print(name, *lines, report, sep="\n")
# endregion
