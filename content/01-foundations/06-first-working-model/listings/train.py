"""Both networks on the same split: what is printed while training, and what is reported at the end."""
import torch
from digits import X, Y, enlarged, repaired_cnn, right, small_cnn, split, train, wilson

rows, val, test = split(0)

# region report
for name, make, x, rate in (("small", small_cnn, X, 3e-3), ("repaired", repaired_cnn, enlarged(X), 1e-3)):
    torch.manual_seed(0)
    net, lines = make(), []
    def each(epoch, mean, last):
        lines.append(f"  epoch {epoch:>2}: mean loss {mean:.3f}, last batch {last:.3f}, "
                     f"validation {right(net, x[val], Y[val])}/287")
    train(net, x[rows], Y[rows], epochs=10, rate=rate, each=each)
    k = right(net, x[test], Y[test])                    # the test set: once, after all choices
    low, high = wilson(k, len(test))
    print(name, *lines, f"  test {k}/360 = {k / 360:.1%}, 95% interval {low:.1%} to {high:.1%}", sep="\n")
# endregion
