/** Losses and their derivatives: of a score, of three logits, of an error; and the constants that make them smallest. */
import { sigmoid, softplus } from '#labs/lib/activations.ts'

/** A loss of one number and its derivative by that number. */
export interface Loss { value: number; slope: number }

/** ln Σ eᶻ, shifted by the largest so that it stays finite. Throws RangeError without logits. */
export function logSumExp(logits: readonly number[]): number {
  if (logits.length === 0) throw new RangeError('loss: no logits')
  const peak = logits.reduce((a, b) => Math.max(a, b))
  return peak + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - peak), 0))
}

/** −ln softmax(z)[target] in nats, with the softmax and the gradient p − y. */
export function crossEntropy(logits: readonly number[], target: number): { softmax: number[]; ce: number; grad: number[] } {
  const total = logSumExp(logits)
  const softmax = logits.map((z) => Math.exp(z - total))
  return { softmax, ce: total - logits[target]!, grad: softmax.map((p, i) => p - +(i === target)) }
}

/** Focal loss −(1−p)^γ ln p of the probability p given to the right class, α = 1. Source: Lin et al., arXiv:1708.02002, eq. (4). */
export const focal = (p: number, gamma: number): number => -((1 - p) ** gamma) * Math.log(p)

/** Losses of a score s, the log-odds given to the right of two classes; p = σ(s). Slopes are by s. */
export const scoreLosses = (s: number, gamma: number): Record<'ce' | 'square' | 'hinge' | 'focal', Loss> => {
  const [p, q] = [sigmoid(s), sigmoid(-s)]
  return {
    ce: { value: softplus(-s), slope: -q },
    square: { value: q * q, slope: -2 * q * q * p },
    hinge: { value: Math.max(0, 1 - s), slope: s < 1 ? -1 : 0 },
    focal: { value: q ** gamma * softplus(-s), slope: -(q ** gamma) * (q + gamma * p * softplus(-s)) },
  }
}

/** Losses of an error e = ŷ − y, in the unit of y (squared for MSE and Huber). Huber bends at δ; pinball weighs y above ŷ by τ, below by 1 − τ. */
export const errorLosses = (e: number, delta: number, tau: number): Record<'square' | 'absolute' | 'huber' | 'pinball', Loss> => ({
  square: { value: e * e, slope: 2 * e },
  absolute: { value: Math.abs(e), slope: Math.sign(e) },
  huber: { value: Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2), slope: Math.min(delta, Math.max(-delta, e)) },
  pinball: { value: Math.max(-tau * e, (1 - tau) * e), slope: e > 0 ? 1 - tau : -tau * +(e < 0) },
})

/** The constant whose total slope changes sign, by halving between the least and the greatest value. Throws RangeError without values. */
export function bestConstant(values: readonly number[], slope: (e: number) => number): number {
  if (values.length === 0) throw new RangeError('loss: no values')
  let [low, high] = [Math.min(...values), Math.max(...values)]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (values.reduce((sum, y) => sum + slope(middle - y), 0) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Σ p ln(p/q) in nats: what is lost by coding p as if it were q. */
export const kl = (p: readonly number[], q: readonly number[]): number => p.reduce((sum, v, i) => sum + (v > 0 ? v * Math.log(v / q[i]!) : 0), 0)

/** exp of the mean −ln p of the tokens. Throws RangeError without tokens. */
export function perplexity(probabilities: readonly number[]): number {
  if (probabilities.length === 0) throw new RangeError('loss: no tokens')
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length)
}
