/** Attention on small matrices: scores, weights, weighted mean of the values; heads, mask, rotary positions. */
import { normals } from '#labs/lib/random.ts'

/** Rows of equal length; a row is one token. */
export type Matrix = readonly (readonly number[])[]

const columns = (m: Matrix): number => m[0]?.length ?? 0

export const transpose = (m: Matrix): number[][] => Array.from({ length: columns(m) }, (_, j) => m.map((row) => row[j]!))

export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** [n×m]·[m×p] → [n×p]. Throws RangeError when the inner sizes differ. */
export function matmul(a: Matrix, b: Matrix): number[][] {
  if (columns(a) !== b.length) throw new RangeError(`matmul: ${a.length}×${columns(a)} times ${b.length}×${columns(b)}`)
  const across = transpose(b)
  return a.map((row) => across.map((column) => dot(row, column)))
}

/**
 * e^(zᵢ − max) / Σ: sums to 1 for any finite row; −∞ gets 0. Taking the peak away first keeps e^z finite.
 * Throws RangeError when no entry is finite.
 */
export function softmax(row: readonly number[]): number[] {
  const peak = row.reduce((a, b) => Math.max(a, b), -Infinity)
  if (!Number.isFinite(peak)) throw new RangeError('softmax: no finite entry')
  const weights = row.map((z) => Math.exp(z - peak))
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map((w) => w / total)
}

export interface Head { scores: number[][]; weights: number[][]; output: number[][] }
export interface AttentionInput { q: Matrix; k: Matrix; v: Matrix; causal?: boolean; scaled?: boolean }

/**
 * softmax(QKᵀ/√d_k + M)V (arXiv:1706.03762, eq. 1). q [n×d], k [m×d], v [m×p] → scores and weights [n×m], output [n×p].
 * `scores` are what softmax sees: scaled unless `scaled` is false, −∞ where `causal` forbids a later token.
 */
export function attention({ q, k, v, causal = false, scaled = true }: AttentionInput): Head {
  const unit = scaled ? Math.sqrt(columns(k)) : 1
  const scores = matmul(q, transpose(k)).map((row, i) => row.map((s, j) => (causal && j > i ? -Infinity : s / unit)))
  const weights = scores.map(softmax)
  return { scores, weights, output: matmul(weights, v) }
}

export interface MultiHeadInput {
  x: Matrix; wq: Matrix; wk: Matrix; wv: Matrix; wo: Matrix
  heads: number; causal?: boolean; scaled?: boolean
  /** Rotate q and k of each head to positions offset, offset + 1, …; leave out for no positions. */
  offset?: number
}
export interface MultiHead { heads: (Head & { q: number[][]; k: number[][]; v: number[][] })[]; output: number[][] }

/**
 * Each head works on its own d/h columns of XW_Q, XW_K, XW_V; the outputs side by side times W_O (arXiv:1706.03762, §3.2.2).
 * x [n×d], weights [d×d] → output [n×d]. Throws RangeError when `heads` does not divide d.
 */
export function multiHead({ x, wq, wk, wv, wo, heads, causal = false, scaled = true, offset }: MultiHeadInput): MultiHead {
  const width = columns(x) / heads
  if (!Number.isInteger(width)) throw new RangeError(`multiHead: ${columns(x)} columns do not split into ${heads} heads`)
  const slice = (m: Matrix, h: number) => m.map((row) => row.slice(h * width, (h + 1) * width))
  const turn = (m: number[][]) => (offset === undefined ? m : m.map((row, i) => rope(row, offset + i)))
  const [q, k, v] = [matmul(x, wq), matmul(x, wk), matmul(x, wv)]
  const parts = Array.from({ length: heads }, (_, h) => {
    const own = { q: turn(slice(q, h)), k: turn(slice(k, h)), v: slice(v, h) }
    return { ...own, ...attention({ ...own, causal, scaled }) }
  })
  return { heads: parts, output: matmul(x.map((_, i) => parts.flatMap((part) => part.output[i]!)), wo) }
}

/** Shannon entropy of a row of probabilities, in bits: 0 for one sure choice, log₂n for an even spread. */
export const entropy = (row: readonly number[]): number => row.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0)

/** 2^H: to how many equally weighted tokens the row amounts, from 1 to its length. */
export const effectiveTokens = (row: readonly number[]): number => 2 ** entropy(row)

/**
 * Rotary position: columns (0,1), (2,3), … turned by position·base^(−2i/d) (arXiv:2104.09864, interleaved pairs).
 * Lengths stay; q·k then depends on the distance only. Throws RangeError for an odd length.
 */
export function rope(vector: readonly number[], position: number, base = 10000): number[] {
  const d = vector.length
  if (d % 2) throw new RangeError(`rope: ${d} columns cannot be paired`)
  return vector.map((value, c) => {
    const angle = position * base ** (-(c - (c % 2)) / d)
    const partner = c % 2 ? vector[c - 1]! : -vector[c + 1]!
    return value * Math.cos(angle) + partner * Math.sin(angle)
  })
}

/** PE(pos, 2i) = sin(pos/base^(2i/d)), PE(pos, 2i+1) = cos of the same (arXiv:1706.03762, §3.5). */
export const sinusoid = (position: number, d: number, base = 10000): number[] =>
  Array.from({ length: d }, (_, c) => (c % 2 ? Math.cos : Math.sin)(position * base ** (-(c - (c % 2)) / d)))

/** Standard deviation of q·k when both have d independent N(0, 1) entries: √d, what the scale takes away. */
export const dotSpread = (d: number): number => Math.sqrt(d)

/** FLOPs of QKᵀ and of weights·V in one layer, all heads: 2n²d each; half with a causal mask that is exploited. */
export const attentionFlops = (tokens: number, width: number, causal = false): number => (causal ? 2 : 4) * tokens * tokens * width

export const identity = (size: number): number[][] => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))

/** rows×cols entries N(0, 1)/√rows, so that x·W is about as long as x. The same seed gives the same matrix. */
export function randomMatrix(rows: number, cols: number, seed: number): number[][] {
  const next = normals(seed)
  return Array.from({ length: rows }, () => Array.from({ length: cols }, () => next() / Math.sqrt(rows)))
}
