/** State of the lab → everything its views print. Percent become shares, billions become numbers. */
import { bestParams, cardHours, LAWS, loss, pfDays, trainFlops, type Law } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  params: number; tokens: number; flops: number; pf: number
  /** Card-hours of the last run without a failure; of all that is paid. */
  once: number; hours: number
  /** Wall clock of the last run, and of all. */
  days: number; allDays: number
  /** Yuan: the last run, what failures add, what trials and repeats add, all. */
  last: number; failures: number; trials: number; money: number
  law: Law
  loss: number
  /** Parameters and tokens of least loss for the same operations, and that loss. */
  best: number; bestTokens: number; bestLoss: number
}

export function model(s: State): Model {
  const [params, tokens, law] = [s.n * 1e9, s.d * 1e9, LAWS[s.law]]
  const flops = trainFlops(params, tokens)
  const once = cardHours(flops, s.peak * 1e12, s.mfu / 100)
  const run = once / (s.good / 100)
  const hours = run * s.extra
  const best = bestParams(law, flops)
  const bestTokens = flops / (6 * best)
  return {
    params, tokens, flops, law, once, hours, best, bestTokens, pf: pfDays(flops),
    days: run / s.cards / 24, allDays: hours / s.cards / 24,
    last: once * s.price, failures: (run - once) * s.price, trials: (hours - run) * s.price, money: hours * s.price,
    loss: loss(law, params, tokens), bestLoss: loss(law, best, bestTokens),
  }
}
