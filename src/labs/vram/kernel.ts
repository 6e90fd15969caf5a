/** What a served model keeps in memory and how long one decoding step takes at least. Bytes, seconds, FLOP/s; 1 GB = 10⁹ bytes, 1 GiB = 2³⁰. */

export const GIB = 1_073_741_824

/** What one layer keeps of one token. Grouped heads store K and V; a latent (MLA) stores one vector and a rope part shared by all heads. */
export type Kept = { kind: 'gqa'; kvHeads: number; headDim: number } | { kind: 'mla'; latent: number; rope: number }

/** `localLayers` of `layers` see only the last `window` tokens. `bytes` per stored number: 2 for BF16, 1 for FP8. */
export interface Cache { kept: Kept; layers: number; localLayers?: number; window?: number; bytes: number }

/** Bytes of one token in one layer: 2·g·d·b, or (r + p)·b for a latent. DeepSeek-V2, table 1 (arXiv:2405.04434). */
export const perLayer = ({ kept, bytes }: Cache): number =>
  (kept.kind === 'mla' ? kept.latent + kept.rope : 2 * kept.kvHeads * kept.headDim) * bytes

/** Bytes one more token costs while it is inside every window. */
export const perToken = (cache: Cache): number => cache.layers * perLayer(cache)

/** Bytes of one sequence of `tokens`: local layers stop growing at their window. */
export function cacheBytes(cache: Cache, tokens: number): number {
  const local = cache.localLayers ?? 0
  return ((cache.layers - local) * tokens + local * Math.min(tokens, cache.window ?? tokens)) * perLayer(cache)
}

/** `memory` and `bandwidth` (bytes, bytes/s) and `peak` (FLOP/s) of one card; `cards` of them share the weights. */
export interface Cards { cards: number; memory: number; bandwidth: number; peak: number }

/** Bytes left for caches: usable share of all cards, less weights and overhead. May be negative. */
export const room = ({ cards, memory }: Cards, { usable, weights, overhead }: { usable: number; weights: number; overhead: number }): number =>
  cards * memory * usable - weights - overhead

/** Whole sequences that fit in `free` bytes; 0 when nothing does. */
export const sequences = (free: number, each: number): number => Math.max(0, Math.floor(free / each))

/**
 * Least seconds of one decoding step of `batch` sequences: every cache is read, and the weights are read once while `2·batch·params` operations run.
 * Scaling book, inference chapter: B·M/(nβ) + max(2BP/(nΦ), W/(nβ)). Leaves out communication, launches and queueing.
 */
export function stepSeconds({ cards, bandwidth, peak }: Cards, { batch, each, params, weights }: { batch: number; each: number; params: number; weights: number }): number {
  return (batch * each) / (cards * bandwidth) + Math.max((2 * batch * params) / (cards * peak), weights / (cards * bandwidth))
}

/** Sequences from which arithmetic, not reading weights, sets the time of the linear layers: (Φ/β)·bytes/2. */
export const criticalBatch = ({ peak, bandwidth }: Pick<Cards, 'peak' | 'bandwidth'>, bytes: number): number => (peak / bandwidth) * (bytes / 2)

/** Seconds to read `tokens` of prompt: 2·params·tokens operations at `share` of the peak of all cards. Leaves out the attention term. */
export const prefillSeconds = ({ cards, peak }: Cards, params: number, tokens: number, share = 1): number => (2 * params * tokens) / (cards * peak * share)
