/** What training keeps on each card when it is spread over many, what they tell each other, and the time they wait. Bytes, seconds, FLOP/s. */

/** A decoder without biases: RMSNorm, gated feed-forward, separate output table (Llama). */
export interface Shape { layers: number; width: number; heads: number; kvHeads: number; headDim: number; ffn: number; vocab: number; qkvBias?: boolean }

/** Parameters of all linear layers of one block as [in, out]: q, k, v, o, gate, up, down. */
export function linears({ width, heads, kvHeads, headDim, ffn }: Shape): Record<'q' | 'k' | 'v' | 'o' | 'gate' | 'up' | 'down', [number, number]> {
  const [q, kv] = [heads * headDim, kvHeads * headDim]
  return { q: [width, q], k: [width, kv], v: [width, kv], o: [q, width], gate: [width, ffn], up: [width, ffn], down: [ffn, width] }
}

/** All parameters: two tables, the blocks with two norms each, the last norm. */
export function denseParams(shape: Shape): number {
  const { layers, width, heads, kvHeads, headDim, vocab, qkvBias } = shape
  const matrices = Object.values(linears(shape)).reduce((sum, [from, to]) => sum + from * to, 0)
  return 2 * vocab * width + layers * (matrices + 2 * width + (qkvBias ? (heads + 2 * kvHeads) * headDim : 0)) + width
}

/** GPT-2 and GPT-3: biases, layer norms, learned positions, tied table: 12Ld² + 13Ld + 2d + (V + T)d. */
export const gptParams = (layers: number, d: number, vocab: number, context: number): number =>
  12 * layers * d * d + 13 * layers * d + 2 * d + (vocab + context) * d

/**
 * A decoder of DeepSeek-V3's kind. Keys and values are made of a latent of `kvLatent` numbers, queries of one of `qLatent`; a head compares `plain`
 * numbers and `rope` turned ones, and reads `value`. The first `dense` layers have one feed-forward of `ffn`, the others `shared` + `routed`
 * experts of `expert` each, of which a token meets the shared ones and `chosen`.
 */
export interface SparseShape { layers: number; dense: number; width: number; heads: number; plain: number; rope: number; value: number; qLatent: number; kvLatent: number; ffn: number; expert: number; shared: number; routed: number; chosen: number; vocab: number }

/**
 * Parameters of such a model without its extra heads for further tokens: all; those a token meets, with both tables; and without the input
 * table, from which it reads one row. The sum of the matrices in DeepSeek-V3 Technical Report (arXiv:2412.19437), §2.1.1 eq. 1–11 (attention:
 * two matrices down and up for queries, two for keys and values, one out, a norm on each latent) and §2.1.2 eq. 12–16 (three matrices an expert, a row
 * and a bias of the router for each routed one), two norms a layer and the last one.
 */
export function sparseParams({ layers, dense, width, heads, plain, rope, value, qLatent, kvLatent, ffn, expert, shared, routed, chosen, vocab }: SparseShape): { total: number; activated: number; beyondInput: number } {
  const queries = width * qLatent + qLatent + qLatent * heads * (plain + rope)
  const keys = width * (kvLatent + rope) + kvLatent + kvLatent * heads * (plain + value)
  const block = queries + keys + heads * value * width + 2 * width
  const router = routed * (width + 1)
  const meeting = (experts: number) =>
    2 * vocab * width + layers * block + dense * 3 * width * ffn + (layers - dense) * (router + (shared + experts) * 3 * width * expert) + width
  return { total: meeting(routed), activated: meeting(chosen), beyondInput: meeting(chosen) - vocab * width }
}

/** Parameters LoRA adds: r·(in + out) for each matrix it stands beside, in every layer. Hu et al. 2021, §4. */
export const loraParams = (layers: number, rank: number, matrices: readonly (readonly [number, number])[]): number =>
  layers * rank * matrices.reduce((sum, [from, to]) => sum + from + to, 0)

/** What of the 2 + 2 + K bytes a parameter is split over the cards: nothing, optimiser, and gradients, and parameters. */
export type Stage = 0 | 1 | 2 | 3

/** Bytes of model states on one card: ZeRO, figure 1 (arXiv:1910.02054). `optimiser` K = 12 for mixed-precision Adam. */
export const stateBytes = (params: number, cards: number, stage: Stage, optimiser = 12): number =>
  params * (2 / (stage > 2 ? cards : 1) + 2 / (stage > 1 ? cards : 1) + optimiser / (stage > 0 ? cards : 1))

/** Sequence length, sequences at once, width, heads, layers. */
export interface Batch { tokens: number; sequences: number; width: number; heads: number; layers: number }
export type Keep = 'all' | 'selective' | 'full'

/**
 * Bytes of activations in 16 bits on one card without parallelism: s·b·h·(34 + 5as/h) a layer; `selective` (or FlashAttention) drops the second
 * term, `full` keeps only the input of each layer, 2sbh. Korthikanti et al. 2022, eq. 2 and §5 (arXiv:2205.05198).
 */
export function activationBytes({ tokens, sequences, width, heads, layers }: Batch, keep: Keep): number {
  const each = keep === 'full' ? 2 : keep === 'selective' ? 34 : 34 + (5 * heads * tokens) / width
  return tokens * sequences * width * layers * each
}

/** Bytes each of `cards` sends when a ring adds up `bytes` and hands everyone the sum: 2(n−1)/n of them. */
export const allReduceBytes = (bytes: number, cards: number): number => (2 * (cards - 1) * bytes) / cards

/** Bytes each card sends in a step to share the gradients (and, in stage 3, to gather the parameters twice): 2N bytes make one pass. ZeRO, §7. */
export const stepBytes = (params: number, cards: number, stage: Stage): number => ((stage > 2 ? 3 : 2) * (cards - 1) * 2 * params) / cards

/** Seconds one card computes in a step of `tokens` per card: 6·N·tokens operations at `rate` FLOP/s. */
export const computeSeconds = (params: number, tokens: number, rate: number): number => (6 * params * tokens) / rate

/**
 * Tokens per card and step at which sending takes as long as computing; fewer, and the wire sets the pace. Independent of N.
 * `wire`, bytes/s, is the narrowest link of the ring: a card's own inside a machine, all network cards of one machine between machines.
 */
export const evenTokens = (rate: number, wire: number, cards: number, stage: Stage): number => (stepBytes(1, cards, stage) / wire) * (rate / 6)

/** Bytes a card sends for one token when each layer is split over `cards`: four all-reduces of `width` 16-bit numbers a layer. Megatron-LM, §3. */
export const tensorBytes = (layers: number, width: number, cards: number): number => 4 * layers * allReduceBytes(2 * width, cards)

/** Share of the time `stages` of a pipeline stand idle with `micro` micro-batches: (p−1)/(m+p−1). GPipe (arXiv:1811.06965). */
export const bubble = (stages: number, micro: number): number => (stages - 1) / (micro + stages - 1)

/** Times faster on `cards` when `serial` of the work cannot be shared: 1/(s + (1−s)/n). */
export const amdahl = (serial: number, cards: number): number => 1 / (serial + (1 - serial) / cards)
