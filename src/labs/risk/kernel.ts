/** What a register of yes-or-no risks costs in a year: expected loss, the exact distribution, its tail, and the same by simulation. */
import { mulberry32 } from '#labs/lib/random.ts'

/** `p` is the probability within the year (a share); `loss` is in any one currency; `shared` is how far it answers to the common cause, 0 to 1. */
export interface Risk { p: number; loss: number; shared?: number }
/** A state of the world of probability `q` in which each wholly shared risk is `factor` times as likely. */
export interface Cause { q: number; factor: number }
/** A total of losses and its probability. */
export interface Outcome { loss: number; mass: number }

/** Σ p·c: the same whether risks come together or not. */
export const expected = (risks: readonly Risk[]): number => risks.reduce((sum, { p, loss }) => sum + p * loss, 0)

/** 1 − Π(1 − p): the probability of at least one event if they are independent. */
export const anyEvent = (risks: readonly Risk[]): number => 1 - risks.reduce((none, { p }) => none * (1 - p), 1)

/**
 * Probabilities with the cause and without it. Each marginal stays what the reader wrote: q·high + (1−q)·low = p.
 * Where the factor asks for too much, high is as large as that allows: min(1, p·factor, p/q).
 */
export function split(risks: readonly Risk[], { q, factor }: Cause): { high: number[]; low: number[] } {
  const high = risks.map(({ p, shared = 0 }) => (q > 0 ? Math.min(1, p * (1 + (factor - 1) * shared), p / q) : p))
  return { high, low: risks.map(({ p }, i) => (q < 1 ? Math.max(0, p - (q * (high[i]! - p)) / (1 - q)) : p)) }
}

/** Total losses of all 2ⁿ outcomes, least first, exact; with a cause, the mixture of both worlds. Twelve risks are 4096 outcomes. */
export function distribution(risks: readonly Risk[], cause: Cause = { q: 0, factor: 1 }): Outcome[] {
  const { high, low } = split(risks, cause)
  let worlds = [{ loss: 0, high: cause.q, low: 1 - cause.q }]
  risks.forEach(({ loss }, i) => {
    worlds = worlds.flatMap((w) => [
      { loss: w.loss, high: w.high * (1 - high[i]!), low: w.low * (1 - low[i]!) },
      { loss: w.loss + loss, high: w.high * high[i]!, low: w.low * low[i]! },
    ])
  })
  return worlds.map((w) => ({ loss: w.loss, mass: w.high + w.low })).sort((a, b) => a.loss - b.loss)
}

/** The least loss that is not exceeded with probability `level`. */
export function quantile(outcomes: readonly Outcome[], level: number): number {
  let below = 0
  for (const { loss, mass } of outcomes) if ((below += mass) >= level - 1e-12) return loss
  return outcomes.at(-1)!.loss
}

/** P(total loss > limit). */
export const exceeds = (outcomes: readonly Outcome[], limit: number): number =>
  outcomes.reduce((sum, { loss, mass }) => sum + (loss > limit ? mass : 0), 0)

/**
 * What the year costs a company that dies once losses pass `buffer` and then loses `value` besides:
 * E[min(L, buffer)] + value·P(L > buffer). A company cannot pay more than it has.
 */
export const burden = (outcomes: readonly Outcome[], buffer: number, value: number): number =>
  outcomes.reduce((sum, { loss, mass }) => sum + mass * (loss > buffer ? buffer + value : loss), 0)

/** Where the usual five bands part: probability within a year, and loss in units of ten thousand yuan. */
export const bands = { p: [0.05, 0.2, 0.5, 0.8], loss: [5, 20, 100, 500] } as const

/** Score of the 5×5 matrix: band of the probability times band of the loss, 1 to 25. */
export const score = ({ p, loss }: Risk): number =>
  (1 + bands.p.filter((edge) => p >= edge).length) * (1 + bands.loss.filter((edge) => loss >= edge).length)

/** `n` years drawn with a seed, least loss first. A cause costs one number of the stream before the risks take one each, in order. */
export function simulate(risks: readonly Risk[], seed: number, n: number, cause?: Cause): Float64Array {
  const next = mulberry32(seed)
  const { high, low } = split(risks, cause ?? { q: 0, factor: 1 })
  return Float64Array.from({ length: n }, () => {
    const world = cause && next() < cause.q ? high : low
    return risks.reduce((sum, { loss }, i) => sum + (next() < world[i]! ? loss : 0), 0)
  }).sort()
}
