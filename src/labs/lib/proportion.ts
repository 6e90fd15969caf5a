/** What counted successes say about a rate: an interval, and the chance of k tries. */
import { normalQuantile } from './normal.ts'

/**
 * Wilson's interval for a rate seen `k` times in `n` trials: the rates a z-test does not reject.
 * Source: E. B. Wilson, JASA 1927; recommended for small n by Brown, Cai & DasGupta, Statist. Sci. 2001. Throws RangeError unless 0 ≤ k ≤ n, n ≥ 1.
 */
export function wilson(k: number, n: number, level = 0.95): readonly [low: number, high: number] {
  if (!(n >= 1 && k >= 0 && k <= n)) throw new RangeError(`wilson: ${k} of ${n}`)
  const z = normalQuantile((1 + level) / 2)
  const [centre, half] = [k + (z * z) / 2, z * Math.sqrt((k * (n - k)) / n + (z * z) / 4)]
  return [(centre - half) / (n + z * z), (centre + half) / (n + z * z)]
}

/** Share of the k-subsets of n tries that hold none of the c marked ones: C(n−c, k)/C(n, k), as a product. Throws RangeError unless 0 ≤ c ≤ n, 1 ≤ k ≤ n. */
function missed(n: number, c: number, k: number): number {
  if (!(c >= 0 && c <= n && k >= 1 && k <= n)) throw new RangeError(`pass@k: n = ${n}, c = ${c}, k = ${k}`)
  return Array.from({ length: k }, (_, i) => Math.max(0, n - c - i) / (n - i)).reduce((product, factor) => product * factor, 1)
}

/** pass@k, unbiased from n tries of which c were right: at least one of k is right. Source: Chen et al., arXiv:2107.03374, eq. (1). */
export const passAtK = (n: number, c: number, k: number): number => 1 - missed(n, c, k)

/** pass^k, unbiased likewise: all of k are right, C(c, k)/C(n, k). Source: Yao et al., arXiv:2406.12045. */
export const passAllK = (n: number, c: number, k: number): number => missed(n, n - c, k)
