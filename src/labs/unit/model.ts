/** State of the lab → everything its views print. Percent become shares here. */
import {
  belowZeroShare, breakEvenRequests, churnAdjustedPayback, grossMargin, lognormalMean, ltv, meanCost, payback, requestCap, topShare, usageAt,
  type Plan, type Usage,
} from './kernel.ts'
import type { State } from './spec.ts'

/** LTV with a small churn promises decades; this many months are all we count. */
export const HORIZON = 60

export interface Model {
  plan: Plan; usage: Usage; churn: number; cac: number; target: number
  mean: number
  /** Money per month of the mean user: cost, and what is kept. */
  cost: number; kept: number
  margin: number
  /** Margin of the middle user: what one sees by looking at a typical customer. */
  typical: number
  ltv: number; capped: number
  payback: number; adjusted: number
  losing: number; top: number
  cap: number; breakEven: number
  /** Cost of the user whom a share of all users outdoes. */
  costAt: (share: number) => number
}

export function model(s: State): Model {
  const plan: Plan = { price: s.price, fixed: s.fixed, costPerRequest: s.cost }
  const usage: Usage = { median: s.median, sigma: s.sigma }
  const [churn, target] = [s.churn / 100, s.target / 100]
  const cost = meanCost(plan, usage)
  const margin = grossMargin(s.price, cost)
  return {
    plan, usage, churn, target, cac: s.cac, cost, margin, kept: s.price - cost,
    mean: lognormalMean(s.median, s.sigma),
    typical: grossMargin(s.price, s.fixed + s.cost * s.median),
    ltv: ltv({ price: s.price, margin, churn }), capped: ltv({ price: s.price, margin, churn, horizon: HORIZON }),
    payback: payback(s.cac, s.price - cost), adjusted: churnAdjustedPayback(s.cac, s.price - cost, churn),
    losing: belowZeroShare(plan, usage), top: topShare(0.1, s.sigma),
    cap: requestCap(plan, target), breakEven: breakEvenRequests(plan),
    costAt: (share) => s.fixed + s.cost * usageAt(usage, 1 - share),
  }
}
