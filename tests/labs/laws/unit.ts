/** What every correct unit-economics kernel gives; mutants must not. */
import type * as Kernel from '#labs/unit/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const saas = vector('unit.saas')
  const { arpa: price, cac, monthly_churn: churn, cogs } = saas.inputs as { arpa: number; cac: number; monthly_churn: number; cogs: Record<string, number> }
  const margin = kernel.grossMargin(price, Object.values(cogs).reduce((a, b) => a + b, 0))
  const value = kernel.ltv({ price, margin, churn })
  close({
    gross_margin: margin, ltv: value, ltv_cac: value / cac,
    payback_months: kernel.payback(cac, price * margin), payback_with_churn: kernel.churnAdjustedPayback(cac, price * margin, churn),
  }, saas.expected, 'unit.saas')

  const edge = vector('unit.usage_breakeven')
  const flat = { price: edge.inputs.price_month, fixed: edge.inputs.fixed_per_user, costPerRequest: edge.inputs.cost_per_request }
  close({ max_requests: kernel.requestCap(flat, edge.inputs.target_gm), zero_margin_requests: kernel.breakEvenRequests(flat) }, edge.expected, 'unit.usage_breakeven')

  const tail = vector('unit.tail')
  const plan = { price: tail.inputs.price, fixed: tail.inputs.fixed, costPerRequest: tail.inputs.cost }
  const usage = { median: tail.inputs.median_requests, sigma: tail.inputs.sigma }
  close({
    mean_requests: kernel.lognormalMean(usage.median, usage.sigma), mean_cost: kernel.meanCost(plan, usage),
    share_of_users_below_zero_margin: kernel.belowZeroShare(plan, usage), share_of_cost_from_top_10pct: kernel.topShare(0.1, usage.sigma),
  }, tail.expected, 'unit.tail')

  close(kernel.churnAdjustedPayback(900, 30, 0.04), Infinity, 'never paid back')
  close(kernel.churnAdjustedPayback(750, 30, 0.04), Infinity, 'never, exactly at the edge')
  // Sixty months, added one by one.
  const sum = Array.from({ length: 60 }, (_, t) => 300 * 0.7 * 0.98 ** t).reduce((a, b) => a + b, 0)
  close(kernel.ltv({ price: 300, margin: 0.7, churn: 0.02, horizon: 60 }), sum, 'capped lifetime value')
  close(kernel.usageAt({ median: 200, sigma: 1.2 }, 0.5), 200, 'the middle user')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the mean is the median', 'median * Math.exp(sigma ** 2 / 2)', 'median'],
  ['the mean forgets the half', 'sigma ** 2 / 2', 'sigma ** 2'],
  ['the tail is on the wrong side', 'normalCdf(sigma - normalQuantile(1 - share))', 'normalCdf(sigma + normalQuantile(1 - share))'],
  ['lifetime value ignores margin', 'const monthly = price * margin', 'const monthly = price'],
  ['never becomes soon', 'left > 0 ?', 'left > -1 ?'],
  ['the cap forgets the fixed cost', 'price * (1 - target) - fixed', 'price * (1 - target)'],
  ['the target is a cost share', '(1 - target)', 'target'],
  ['the horizon is ignored', '(1 - (1 - churn) ** horizon)', '1'],
  ['payback forgets churn in the base', 'Math.log(1 - churn)', '-churn'],
]
