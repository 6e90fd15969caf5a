"""Generate with and without a cache: the same logits, much less work."""
import torch

torch.manual_seed(0)
torch.set_num_threads(1)
V, D, H, L = 64, 128, 4, 4                       # vocabulary, width, heads, layers
at = lambda *shape: torch.randn(*shape, dtype=torch.float64) / shape[0] ** 0.5
embed, place, head = at(V, D) * 8, at(1024, D), at(D, V)
blocks = [dict(qkv=at(D, 3 * D), o=at(D, D), up=at(D, 4 * D), down=at(4 * D, D))
          for _ in range(L)]
norm = lambda x: x / x.pow(2).mean(-1, keepdim=True).sqrt()
split = lambda t: t.view(len(t), H, D // H).transpose(0, 1)      # (H, n, D/H)


# region cache
def forward(tokens, cache=None):
    """Logits of every token given. With a cache, `tokens` are only the new ones."""
    past = 0 if not cache else cache[0][0].shape[1]
    x = embed[tokens] + place[past: past + len(tokens)]
    for i, w in enumerate(blocks):
        q, k, v = map(split, (norm(x) @ w["qkv"]).chunk(3, -1))
        if cache is not None:
            if past:                             # older k, v never change
                k, v = torch.cat((cache[i][0], k), 1), torch.cat((cache[i][1], v), 1)
            cache[i:i + 1] = [(k, v)]
        s = q @ k.transpose(1, 2) / (D // H) ** 0.5
        later = torch.ones(q.shape[1], k.shape[1]).triu(past + 1).bool()
        z = s.masked_fill(later, -torch.inf).softmax(-1) @ v
        x = x + z.transpose(0, 1).flatten(1) @ w["o"]
        x = x + (norm(x) @ w["up"]).relu() @ w["down"]
    return norm(x) @ head


def generate(prompt, new, cached):
    tokens, cache, logits, work = list(prompt), [], [], 0
    for _ in range(new):
        fresh = tokens[len(tokens) - 1 if cache else 0:] if cached else tokens
        logits.append(forward(fresh, cache if cached else None)[-1])
        work += len(fresh)                       # tokens sent through the layers
        tokens.append(int(logits[-1].argmax()))
    return tokens, torch.stack(logits), work
# endregion


if __name__ == "__main__":
    from time import process_time
    prompt, new = torch.arange(32).tolist(), 256
    spent, out = {}, {}
    with torch.no_grad():
        for cached in (False, True):
            start = process_time()
            out[cached] = generate(prompt, new, cached)
            spent[cached] = process_time() - start
    (slow, a, many), (fast, b, few) = out[False], out[True]
    print("same 256 tokens:", slow == fast)
    print("logits differ by less than 1e-10:", bool((a - b).abs().max() < 1e-10))
    print(f"tokens through the layers: {many} and {few} ({many / few:.0f} times)")
    print("CPU time more than 5 times shorter:", spent[False] > 5 * spent[True])
    size = 2 * L * D * 8
    print(f"cache: {size} bytes a token, {size * 287 / 2 ** 20:.1f} MiB at the end")
