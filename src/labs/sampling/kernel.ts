/** From the scores of all tokens to the next token: temperature, the three cuts, and drawing. */
import { mulberry32 } from '#labs/lib/random.ts'

/** Probabilities in the order of the tokens; a token that was cut has 0. */
export type Distribution = readonly number[]

/** The largest entry, by a loop: spreading a vocabulary over the arguments of Math.max overflows the stack. */
function peakOf(values: readonly number[]): number {
  let peak = -Infinity
  for (const value of values) if (value > peak) peak = value
  return peak
}

const normalised = (weights: readonly number[]): number[] => {
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map((w) => w / total)
}

/**
 * e^((zᵢ − max)/T)/Σ: sums to 1 for any finite scores. T = 0 is the limit: all on the largest, on the first of equals.
 * Throws RangeError for an empty list and for a negative T.
 */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  const peak = peakOf(logits)
  if (!Number.isFinite(peak) || !(temperature >= 0)) throw new RangeError(`softmax: ${logits.length} scores at T = ${temperature}`)
  if (temperature === 0) {
    const first = logits.indexOf(peak)
    return logits.map((_, i) => (i === first ? 1 : 0))
  }
  return normalised(logits.map((z) => Math.exp((z - peak) / temperature)))
}

/** Places of the tokens from the likeliest down; equals keep their order. */
export const ranking = (p: Distribution): number[] => p.map((_, i) => i).sort((a, b) => p[b]! - p[a]! || a - b)

const only = (p: Distribution, keep: ReadonlySet<number>): number[] => normalised(p.map((v, i) => (keep.has(i) ? v : 0)))

/** The k likeliest, made to sum to 1 again; k = 0 cuts nothing. */
export const topK = (p: Distribution, k: number): number[] => (k === 0 ? [...p] : only(p, new Set(ranking(p).slice(0, k))))

/** How many of the likeliest it takes to hold at least `mass`; the one that crosses counts (arXiv:1904.09751, §3.1). */
export function nucleus(p: Distribution, mass: number): number {
  let sum = 0
  const order = ranking(p)
  const crossing = order.findIndex((i) => (sum += p[i]!) >= mass)
  // Rounding may leave the sum of all of them just under 1.
  return crossing < 0 ? order.length : crossing + 1
}

/** The nucleus, made to sum to 1 again. */
export const topP = (p: Distribution, mass: number): number[] => only(p, new Set(ranking(p).slice(0, nucleus(p, mass))))

/** Those at least `share` as likely as the likeliest, made to sum to 1 again (arXiv:2407.01082). */
export function minP(p: Distribution, share: number): number[] {
  const floor = share * peakOf(p)
  return normalised(p.map((v) => (v >= floor ? v : 0)))
}

export interface Settings { temperature: number; k: number; p: number; minP: number }

/** The distribution after each step, in the order that transformers uses: temperature, top-k, top-p, min-p. */
export function stages(logits: readonly number[], s: Settings): [Distribution, Distribution, Distribution, Distribution] {
  const warm = softmax(logits, s.temperature)
  const few = topK(warm, s.k)
  const core = topP(few, s.p)
  return [warm, few, core, minP(core, s.minP)]
}

/** The other order: the cuts see the scores at T = 1, the temperature only what they leave. */
export function cutFirst(logits: readonly number[], s: Settings): Distribution {
  const left = stages(logits, { ...s, temperature: 1 })[3]
  const places = left.flatMap((v, i) => (v > 0 ? [i] : []))
  const warm = softmax(places.map((i) => logits[i]!), s.temperature)
  const p = left.map(() => 0)
  places.forEach((place, i) => { p[place] = warm[i]! })
  return p
}

/** How many tokens can still be drawn. */
export const kept = (p: Distribution): number => p.reduce((n, v) => n + (v > 0 ? 1 : 0), 0)

/** −Σ p·log₂ p, in bits; 0·log 0 counts as 0. */
export const entropy = (p: Distribution): number => p.reduce((h, v) => h - (v > 0 ? v * Math.log2(v) : 0), 0)

/** 2^H: as many equally likely tokens would be as uncertain. */
export const effectiveChoices = (p: Distribution): number => 2 ** entropy(p)

/** How often each token comes up in n draws: the first whose cumulative probability exceeds a uniform number. */
export function draws(p: Distribution, n: number, seed: number): number[] {
  const uniform = mulberry32(seed)
  let sum = 0
  const upTo = p.map((v) => (sum += v))
  const counts = p.map(() => 0)
  // Rounding may leave the last sum just under 1.
  const last = p.findLastIndex((v) => v > 0)
  for (let draw = 0; draw < n; draw++) {
    const u = uniform()
    let [low, high] = [0, last]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > u) high = middle
      else low = middle + 1
    }
    counts[low]! += 1
  }
  return counts
}
