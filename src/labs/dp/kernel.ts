/** Differential privacy: what ε means, noise for a count, a survey with coins, composition, and the account of DP-SGD. */
import { normalCdf } from '#labs/lib/normal.ts'

/** Highest chance to guess right whether one person is in the data, from even odds: e^ε/(1+e^ε). The same is the chance of a truthful answer in a survey with randomised response. */
export const certainty = (epsilon: number): number => 1 / (1 + Math.exp(-epsilon))

/** Laplace scale b = Δ/ε. Source: C. Dwork and A. Roth, 2014, definition 3.3. */
export const laplaceScale = (sensitivity: number, epsilon: number): number => sensitivity / epsilon

/** Size of Laplace noise that 95 % of draws stay under: b·ln 20. */
export const laplaceError = (scale: number): number => scale * Math.log(20)

/** Share of “yes” behind an observed share, when each answers the truth with chance `truth`; its standard error among `n`. Throws RangeError when the answers carry nothing. */
export function survey(observed: number, truth: number, n: number): { estimate: number; error: number } {
  const slope = 2 * truth - 1
  if (!(slope > 0)) throw new RangeError(`survey: truth ${truth}`)
  return { estimate: (observed - (1 - truth)) / slope, error: Math.sqrt(observed * (1 - observed) / n) / slope }
}

/** σ of the classical Gaussian mechanism, √(2 ln(1.25/δ))·Δ/ε. Source: Dwork and Roth 2014, theorem A.1. Throws RangeError for ε ≥ 1, where it is not proven. */
export function gaussClassic(epsilon: number, delta: number, sensitivity = 1): number {
  if (!(epsilon < 1)) throw new RangeError(`gaussClassic: ε = ${epsilon}`)
  return Math.sqrt(2 * Math.log(1.25 / delta)) * sensitivity / epsilon
}

/** δ that Gaussian noise σ leaves at ε, sensitivity 1: Φ(1/2σ − εσ) − e^ε·Φ(−1/2σ − εσ). Source: B. Balle and Y.-X. Wang, 2018, theorem 5. */
export const gaussDelta = (sigma: number, epsilon: number): number =>
  normalCdf(0.5 / sigma - epsilon * sigma) - Math.exp(epsilon) * normalCdf(-0.5 / sigma - epsilon * sigma)

/** Smallest σ of the Gaussian mechanism that is (ε, δ)-private, by halving on a logarithmic scale. */
export function gaussSigma(epsilon: number, delta: number, sensitivity = 1): number {
  let [low, high] = [1e-4, 1e5]
  for (let i = 0; i < 80; i++) {
    const middle = Math.sqrt(low * high)
    if (gaussDelta(middle, epsilon) > delta) low = middle
    else high = middle
  }
  return high * sensitivity
}

/** ε of `k` uses of an ε-private mechanism, with failure δ′: √(2k ln(1/δ′))·ε + kε(e^ε − 1). Source: Dwork and Roth 2014, theorem 3.20. */
export const advanced = (epsilon: number, k: number, delta: number): number =>
  Math.sqrt(2 * k * Math.log(1 / delta)) * epsilon + k * epsilon * Math.expm1(epsilon)

/** Steps of `epochs` passes over `N` records in batches of `batch`. */
export const steps = (N: number, batch: number, epochs: number): number => Math.ceil(N / batch * epochs - 1e-9)

/**
 * Rényi divergence, order `alpha` (an integer above 1), of one step of the sampled Gaussian: each record taken with chance `q`, noise multiplier `sigma`.
 * log Σ C(α,k)(1−q)^(α−k) q^k e^(k(k−1)/2σ²) / (α−1), summed in logarithms. Source: Mironov, Talwar, Zhang 2019, §3.3.
 */
export function renyi(q: number, sigma: number, alpha: number): number {
  if (q >= 1) return alpha / (2 * sigma * sigma)
  const [taken, left] = [Math.log(q), Math.log1p(-q)]
  let [ways, peak, sum] = [0, -Infinity, 0]
  for (let k = 0; k <= alpha; k++) {
    const term = ways + (alpha - k) * left + k * taken + k * (k - 1) / (2 * sigma * sigma)
    if (term > peak) [sum, peak] = [sum * Math.exp(peak - term) + 1, term]
    else sum += Math.exp(term - peak)
    ways += Math.log((alpha - k) / (k + 1))
  }
  return (peak + Math.log(sum)) / (alpha - 1)
}

export interface Spent { epsilon: number; order: number }

/** Orders tried: the integers 2 to 512. */
export const orders: readonly number[] = Array.from({ length: 511 }, (_, i) => i + 2)

/** ε of a divergence at one order: the classic conversion ρ + ln(1/δ)/(α−1), or the tighter one of Canonne, Kamath and Steinke 2020, proposition 12. */
export const converted = (rho: number, alpha: number, delta: number, tight = false): number =>
  rho + (tight ? Math.log1p(-1 / alpha) - Math.log(alpha) / (alpha - 1) : 0) - Math.log(delta) / (alpha - 1)

/** Divergence of one step at each order; a run of `t` steps has `t` times as much. */
export const account = (q: number, sigma: number): readonly number[] => orders.map((alpha) => renyi(q, sigma, alpha))

/** Least ε over all orders after `t` steps with this account. */
export function spent(table: readonly number[], t: number, delta: number, tight = false): Spent {
  let best: Spent = { epsilon: Infinity, order: 0 }
  for (const [i, rho] of table.entries()) {
    const epsilon = converted(rho * t, orders[i]!, delta, tight)
    if (epsilon < best.epsilon) best = { epsilon, order: orders[i]! }
  }
  return best
}
