/** How sure a set of questions makes one: intervals with clusters, sizes by kind of decision, and what a release gate lets through. */
import { normalCdf, normalQuantile } from '#labs/lib/normal.ts'
import { wilson } from '#labs/lib/proportion.ts'

/** Questions that `n` in groups of `m` with intra-class correlation `rho` are worth: n/(1 + (m − 1)ρ). Source: L. Kish, Survey Sampling, 1965, design effect. */
export const effective = (n: number, m: number, rho: number): number => n / (1 + (m - 1) * rho)

/** Wilson's 95 % interval of `k` right out of `n`, as wide as the effective number of questions makes it. */
export function interval(k: number, n: number, m = 1, rho = 0): readonly [low: number, high: number] {
  const few = Math.max(1, effective(n, m, rho))
  return wilson((k / n) * few, few)
}

/** Questions for a 95 % interval of half-width `half` around rate `p` (normal approximation), before clusters. */
export const levelSize = (p: number, half: number): number => Math.ceil((1.959964 / half) ** 2 * p * (1 - p) - 1e-9)

/** Paired questions to see a difference `gap` when a share `flips` of the answers changes: (z_α/2 + z_β)²·d/g². Two-sided 5 %, `power`. */
export const pairedSize = (flips: number, gap: number, power = 0.8): number =>
  Math.ceil((1.959964 + normalQuantile(power)) ** 2 * flips / gap ** 2 - 1e-9)

/** Paired questions to show “at most `margin` worse” for two versions that are equally good: (z_α + z_β)²·d/Δ², one-sided 5 %. */
export const noWorseSize = (flips: number, margin: number, power = 0.8): number =>
  Math.ceil((normalQuantile(0.95) + normalQuantile(power)) ** 2 * flips / margin ** 2 - 1e-9)

/**
 * People per arm to tell rates `p1` and `p2` apart, two-sided `alpha`, pooled variance under the null.
 * Source: J. L. Fleiss, Statistical Methods for Rates and Proportions, without continuity correction.
 */
export function armSize(p1: number, p2: number, alpha = 0.05, power = 0.8): number {
  const pooled = (p1 + p2) / 2
  const spread = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled)) + normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return Math.ceil((spread / (p1 - p2)) ** 2)
}

/** Highest failure rate that no failure in `n` tries leaves possible, one-sided 95 %: 1 − 0.05^(1/n), about 3/n. */
export const zeroLimit = (n: number): number => 1 - 0.05 ** (1 / n)

/** Tries without a failure that show a rate below `limit`. */
export const zeroSize = (limit: number): number => Math.ceil(Math.log(0.05) / Math.log1p(-limit))

/** log k! for k = 0…n, a running sum. */
function logFactorials(n: number): Float64Array {
  const sums = new Float64Array(n + 1)
  for (let k = 1; k <= n; k++) sums[k] = sums[k - 1]! + Math.log(k)
  return sums
}

/**
 * Chance that a paired gate blocks: of `n` questions a share `flips` changes, wrong more often than right by `drop`;
 * it blocks when wrong minus right is at least `net` questions. Exact trinomial sum. Throws RangeError when |drop| > flips.
 */
export function blocks(n: number, flips: number, drop: number, net: number): number {
  if (!(Math.abs(drop) <= flips && flips > 0 && flips < 1)) throw new RangeError(`gate: flips ${flips}, drop ${drop}`)
  const fact = logFactorials(n)
  const [worse, better, same] = [(flips + drop) / 2, (flips - drop) / 2, 1 - flips].map((p) => (p > 0 ? Math.log(p) : -1e6)) as [number, number, number]
  const spread = 9 * Math.sqrt(n * flips) + 9
  let total = 0
  for (let changed = Math.max(0, Math.floor(n * flips - spread)); changed <= Math.min(n, n * flips + spread); changed++)
    for (let lost = Math.max(0, Math.ceil((changed + net) / 2)); lost <= Math.min(changed, (changed * (1 + drop / flips)) / 2 + 5 * Math.sqrt(changed) + 9); lost++)
      total += Math.exp(fact[n]! - fact[lost]! - fact[changed - lost]! - fact[n - changed]! + lost * worse + (changed - lost) * better + (n - changed) * same)
  return Math.min(1, total)
}

/** Smallest net loss to block at, so that an equally good version is blocked at most `alpha` of the time. */
export function gateFor(n: number, flips: number, alpha = 0.05): number {
  let net = Math.max(1, Math.floor(normalQuantile(1 - alpha) * Math.sqrt(n * flips)) - 3)
  while (blocks(n, flips, 0, net) > alpha) net++
  return net
}

/** How far, in standard deviations, the best of `k` equally good ones stands above the mean: ∫ x·k·φ(x)·Φ(x)^(k−1) dx, by the midpoint rule. */
export function bestOf(k: number): number {
  const step = 0.005
  let sum = 0
  for (let x = -8 + step / 2; x < 8; x += step) sum += x * k * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * normalCdf(x) ** (k - 1) * step
  return sum
}
