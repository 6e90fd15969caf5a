"""The recogniser of the page: trained here, written as float32, read back, compared. `python3 export.py DIR` keeps it."""
import base64, json, struct, sys
import torch
from digits import F, X, Y, right, small_cnn, split, train, wilson

rows, val, test = split(0)
rows = torch.cat([rows, val])                                # every choice is made: 1437 images to train on
torch.manual_seed(0)
net = train(small_cnn(), X[rows], Y[rows], epochs=12)
k = right(net, X[test], Y[test])

# region export
numbers = torch.cat([p.detach().flatten() for p in net.parameters()])    # float32
packed = struct.pack(f"<{len(numbers)}f", *numbers.tolist())
text = base64.b64encode(packed).decode()

back = torch.tensor(struct.unpack(f"<{len(numbers)}f", base64.b64decode(text)))
again = small_cnn()
torch.nn.utils.vector_to_parameters(back, again.parameters())
with torch.no_grad():
    logits = again(X[test])
    same = torch.equal(logits, net(X[test]))
    exact = again.double()(X[test].double())          # what the page must reach
print(f"{len(numbers)} parameters, {len(text)} characters, same logits: {same}")
print(f"float32 itself is off by {(logits - exact).abs().max():.0e} at most")
# endregion
print(f"test {k}/360, 95% interval {wilson(k, 360)[0]:.3f} to {wilson(k, 360)[1]:.3f}")

p, guess = logits.softmax(1).max(1)
wrong = (guess != Y[test]).nonzero().flatten().tolist()
print("read wrongly:", ", ".join(f"{Y[test][i]} as {guess[i]} (p {p[i]:.1f})" for i in wrong))

# region gap
def share(x): return f"{right(net, x, Y[test]) / 360:.2f}"
def moved(right, down): return F.pad(X[test], (right, -right, down, -down))
small = F.pad(F.avg_pool2d(X[test], 2), (0, 4, 0, 4))        # half as high and wide
print(f"as they are {share(X[test])}, one cell right {share(moved(1, 0))}, down {share(moved(0, 1))}, "
      f"half the ink {share(X[test] / 2)}, in a corner {share(small)}")
with torch.no_grad():
    p, guess = net(torch.zeros(1, 1, 8, 8)).softmax(1).max(1)
print(f"an empty sheet is read as {guess.item()}, with probability {p.item():.2f}")
# endregion

def bitmap(image):
    """8x8 counts -> one 32x32 bitmap with just these counts, as 256 hex digits: in each block the places nearest to ink."""
    fine = F.interpolate(image[None], size=(32, 32), mode="bilinear", align_corners=False)[0, 0]
    on = torch.zeros(32, 32, dtype=torch.long)
    for r in range(8):
        for c in range(8):
            block = fine[4 * r:4 * r + 4, 4 * c:4 * c + 4].flatten()
            best = block.argsort(descending=True, stable=True)[:round(image[0, r, c].item() * 16)]
            on[4 * r + best // 4, 4 * c + best % 4] = 1
    return "".join(f"{int(''.join(map(str, row)), 2):08x}" for row in on.tolist())

if len(sys.argv) > 1:                                          # the folder of the repository
    head = "/** Written by content/01-foundations/06-first-working-model/listings/export.py; not edited by hand. */\n"
    lab = f"{sys.argv[1]}/src/labs/digits"
    open(f"{lab}/weights.ts", "w").write(f"{head}/** {len(numbers)} float32, little-endian, base64: W and b of both convolutions, then of the last layer. */\nexport const weights = '{text}'\n")
    right_ones = [next(i for i in range(360) if Y[test][i] == d and i not in wrong) for d in range(10)]
    lines = [f"  {{ row: {i}, label: {Y[test][i]}, px: '{bitmap(X[test][i])}' }}," for i in right_ones + wrong]
    start = f"/** The image the lab opens with. */\nexport const start = '{bitmap(X[test][right_ones[7]])}'\n"
    open(f"{lab}/examples.ts", "w").write(f"{head}{start}\n/** Test images as 32×32 bitmaps: the first one of each digit that is read correctly, then all that are not. */\nexport const examples = [\n" + "\n".join(lines) + "\n] as const\n")
    record = {"images": ["".join("0123456789abcdefg"[v] for v in (x * 16).round().long().flatten().tolist()) for x in X[test]],
              "labels": Y[test].tolist(), "logits": [[float(f"{v:.9g}") for v in row] for row in exact.tolist()]}
    json.dump(record, open(f"{sys.argv[1]}/tests/labs/digits.json", "w"), separators=(",", ":"))
