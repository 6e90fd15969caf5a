/** What cleaning rules catch and miss: near-duplicates by shingles, outliers by three scores, twins across a random split. */
import { power } from '#labs/lib/power.ts'

/** All runs of `k` characters, each once; punctuation and spaces are taken out first. A text shorter than k is one run. */
export function shingles(text: string, k: number): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  if (letters.length <= k) return new Set(letters.length ? [letters.join('')] : [])
  return new Set(Array.from({ length: letters.length - k + 1 }, (_, i) => letters.slice(i, i + k).join('')))
}

export interface Overlap { both: number; either: number; jaccard: number }

/** |A ∩ B|, |A ∪ B| and their ratio; two empty sets have 0. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  const both = [...a].filter((one) => b.has(one)).length
  const either = a.size + b.size - both
  return { both, either, jaccard: either ? both / either : 0 }
}

/** Chance that a pair of similarity `s` becomes a candidate: 1 − (1 − sʳ)ᵇ, b bands of r rows of a MinHash. Source: Leskovec et al., Mining of Massive Datasets, §3.4. */
export const caught = (s: number, bands: number, rows: number): number => 1 - power(1 - power(s, rows), bands)

/** The similarity about which half of the pairs are caught: (1/b)^(1/r). */
export const knee = (bands: number, rows: number): number => Math.exp(-Math.log(bands) / rows)

const sorted = (x: readonly number[]): number[] => x.toSorted((a, b) => a - b)

/** Linear between the two nearest of the sorted numbers, as numpy does; `share` in [0, 1]. */
export function quantile(x: readonly number[], share: number): number {
  const list = sorted(x)
  const at = share * (list.length - 1)
  const low = Math.floor(at)
  return list[low]! + (at - low) * ((list[low + 1] ?? list[low]!) - list[low]!)
}

export interface Spread { mean: number; sd: number; median: number; mad: number; q1: number; q3: number; low: number; high: number }

/** Mean and sample deviation (n − 1); median and median absolute deviation; quartiles and Tukey's fences at 1.5 quartile distances. At least two numbers. */
export function spread(x: readonly number[]): Spread {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  const sd = Math.sqrt(x.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (x.length - 1))
  const median = quantile(x, 0.5)
  const [q1, q3] = [quantile(x, 0.25), quantile(x, 0.75)]
  return { mean, sd, median, mad: quantile(x.map((one) => Math.abs(one - median)), 0.5), q1, q3, low: q1 - 1.5 * (q3 - q1), high: q3 + 1.5 * (q3 - q1) }
}

/** (x − mean)/sd; null when all numbers are one. */
export const zScore = (x: number, { mean, sd }: Spread): number | null => (sd > 0 ? (x - mean) / sd : null)

/** 0.6745·(x − median)/MAD, the scale of z for normal numbers; null when half of them are one. Source: Iglewicz & Hoaglin 1993. */
export const robustScore = (x: number, { median, mad }: Spread): number | null => (mad > 0 ? (0.6745 * (x - median)) / mad : null)

/** The largest z that n numbers can have: (n − 1)/√n. Source: Shiffler, The American Statistician 1988. */
export const zBound = (n: number): number => (n - 1) / Math.sqrt(n)

/** Chance that a test item has a copy in training, when each of its group of `copies` goes to the test with chance `share`: 1 − share^(copies − 1). */
export const twinInTraining = (copies: number, share: number): number => 1 - power(share, copies - 1)
