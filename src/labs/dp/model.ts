/** State of the lab → everything its views print. */
import { account, advanced, certainty, gaussSigma, laplaceError, laplaceScale, spent, steps, survey, type Spent } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  delta: number
  /** Scale b of Laplace noise or σ of Gaussian noise, and what 95 % of it stays under. */
  scale: number; error: number
  /** ε of all uses together: added up, by the advanced theorem, and the smaller. */
  plain: number; sharp: number; total: number
  sure: number; sureTotal: number
  truth: number; observed: number; surveyError: number; askedError: number
  batch: number; q: number; steps: number
  /** Divergence of one step at each order. */
  table: readonly number[]
  sgd: Spent; tight: Spent
}

export function model(s: State): Model {
  const delta = 1 / Math.exp(s.power * Math.LN10)
  const scale = s.noise === 'gauss' ? gaussSigma(s.epsilon, delta) : laplaceScale(1, s.epsilon)
  const [plain, sharp] = [s.epsilon * s.uses, advanced(s.epsilon, s.uses, delta)]
  const total = Math.min(plain, sharp)
  const [truth, share] = [certainty(s.epsilon), s.share / 100]
  const observed = share * truth + (1 - share) * (1 - truth)
  const batch = Math.min(s.batch, s.records)
  const q = batch / s.records
  const [t, table] = [steps(s.records, batch, s.epochs), account(q, s.sigma)]
  return {
    delta, scale, error: s.noise === 'gauss' ? 1.959964 * scale : laplaceError(scale), plain, sharp, total,
    sure: certainty(s.epsilon), sureTotal: certainty(total),
    truth, observed, surveyError: 1.959964 * survey(observed, truth, s.n).error, askedError: 1.959964 * Math.sqrt(share * (1 - share) / s.n),
    batch, q, steps: t, table, sgd: spent(table, t, delta), tight: spent(table, t, delta, true),
  }
}
