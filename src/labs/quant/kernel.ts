/** Rounding weights to a few bits: scales, zero points, blocks, what is lost and what is stored. */

/** Nearest integer; a tie goes to the even one, as IEEE 754 and numpy.rint have it. Math.round sends ties up. */
export function rint(x: number): number {
  const low = Math.floor(x)
  const rest = x - low
  return (rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low) + 0
}

export const rounders = { even: rint, up: (x: number) => Math.round(x) + 0, trunc: (x: number) => Math.trunc(x) + 0 } as const
export type Rounding = keyof typeof rounders
export type Scheme = 'absmax' | 'affine' | 'block'

/** One scale and the weights it serves, from `start` on; `zero` is the integer that stands for 0. */
export interface Group { start: number; size: number; scale: number; zero: number; low: number; high: number }
export interface Quantised { groups: Group[]; q: number[]; dequant: number[]; errors: number[] }

/**
 * Symmetric: s = max|w|/(2^(b−1) − 1), integers −(2^(b−1) − 1)…2^(b−1) − 1, zero at 0.
 * Affine: s = (max − min)/(2^b − 1) over a range that holds 0, zero = rint(−min/s), integers 0…2^b − 1.
 */
function groupOf(w: readonly number[], start: number, bits: number, affine: boolean): Group {
  const size = w.length
  if (!affine) {
    const high = 2 ** (bits - 1) - 1
    return { start, size, scale: Math.max(...w.map(Math.abs)) / high || 1, zero: 0, low: -high, high }
  }
  const high = 2 ** bits - 1
  const [min, max] = [Math.min(0, ...w), Math.max(0, ...w)]
  const scale = (max - min) / high || 1
  return { start, size, scale, zero: rint(-min / scale), low: 0, high }
}

/** Weights → integers and back. `block` weights share a scale (scheme block only). Throws RangeError outside 2–8 bits or without weights. */
export function quantise(w: readonly number[], { bits, scheme, block = w.length, rounding = 'even' }: { bits: number; scheme: Scheme; block?: number; rounding?: Rounding }): Quantised {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8) || w.length === 0 || block < 1) throw new RangeError(`quantise: ${bits} bits, ${w.length} weights, blocks of ${block}`)
  const width = scheme === 'block' ? block : w.length
  const groups = Array.from({ length: Math.ceil(w.length / width) }, (_, i) => groupOf(w.slice(i * width, (i + 1) * width), i * width, bits, scheme === 'affine'))
  const of = (i: number) => groups[Math.floor(i / width)]!
  const q = w.map((value, i) => {
    const { scale, zero, low, high } = of(i)
    return Math.min(high, Math.max(low, rounders[rounding](value / scale) + zero))
  })
  const dequant = q.map((value, i) => (value - of(i).zero) * of(i).scale + 0)
  return { groups, q, dequant, errors: dequant.map((value, i) => value - w[i]! + 0) }
}

export const rmse = (errors: readonly number[]): number => Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)

export const largest = (errors: readonly number[]): number => errors.reduce((most, e) => Math.max(most, Math.abs(e)), 0)

/** Bits a weight takes on disk: its own, and its share of what `per` weights keep in common (scales, minima). */
export const bitsPerWeight = (bits: number, shared: readonly (readonly [bits: number, per: number])[] = []): number =>
  shared.reduce((sum, [extra, per]) => sum + extra / per, bits)

/** Bytes of so many weights. GB is 1e9 of them, GiB 2^30. */
export const bytesOf = (weights: number, bits: number): number => (weights * bits) / 8
