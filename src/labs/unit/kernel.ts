/** What one customer earns: margin, lifetime value, payback, and usage whose tail eats the flat price. */
import { normalCdf, normalQuantile } from '#labs/lib/normal.ts'

export { normalCdf, normalQuantile }

/** Money is in any one currency, per month; shares and churn are fractions (0.04 = 4 %); times are months. */

/** (price − cost)/price, a share of the price; negative when each sale loses money. Throws RangeError unless price > 0. */
export function grossMargin(price: number, cost: number): number {
  if (!(price > 0)) throw new RangeError('grossMargin: the price must be positive')
  return (price - cost) / price
}

/**
 * Lifetime value Σₜ m(1−c)ᵗ = m/c, with m = price·margin the money kept each month: the customer pays at the start of
 * each month and stays with probability 1 − churn. With `horizon` only that many months count: m(1 − (1−c)^h)/c.
 */
export function ltv({ price, margin, churn, horizon = Infinity }: { price: number; margin: number; churn: number; horizon?: number }): number {
  const monthly = price * margin
  if (churn === 0) return monthly === 0 ? 0 : monthly * horizon
  return (monthly * (1 - (1 - churn) ** horizon)) / churn
}

/** Months until `monthly` (money kept per month) repays `cac`; ∞ when nothing is kept: never. */
export const payback = (cac: number, monthly: number): number => (cac <= 0 ? 0 : monthly > 0 ? cac / monthly : Infinity)

/**
 * The same with customers leaving: the t with m(1 − (1−c)ᵗ)/c = CAC, so ln(1 − CAC·c/m)/ln(1 − c).
 * ∞ when CAC·c/m ≥ 1: the group leaves before it has paid.
 */
export function churnAdjustedPayback(cac: number, monthly: number, churn: number): number {
  if (cac <= 0) return 0
  if (churn === 0 || !(monthly > 0)) return payback(cac, monthly)
  const left = 1 - (cac * churn) / monthly
  return left > 0 ? Math.max(0, Math.log(left) / Math.log(1 - churn)) : Infinity
}

/** Requests of a month: ln(requests) is normal, `median` is its middle user, `sigma` the deviation of ln(requests). */
export interface Usage { median: number; sigma: number }

/** What a user pays and costs: price and fixed cost per month, cost of one request. */
export interface Plan { price: number; fixed: number; costPerRequest: number }

/** Mean of a lognormal, median·e^(σ²/2): above the median as soon as users differ. */
export const lognormalMean = (median: number, sigma: number): number => median * Math.exp(sigma ** 2 / 2)

/** Requests of the user at rank `share` (0 lightest, 1 heaviest): median·e^(σz). */
export const usageAt = ({ median, sigma }: Usage, share: number): number => (sigma === 0 ? median : median * Math.exp(sigma * normalQuantile(share)))

/** Share of all requests made by the heaviest `share` of users: 1 − Φ(z₁₋share − σ); the Lorenz curve of a lognormal. */
export const topShare = (share: number, sigma: number): number => normalCdf(sigma - normalQuantile(1 - share))

/** Requests at which a user's gross margin is exactly `target`; negative when even an idle user misses it, ∞ when requests are free. */
export const requestCap = ({ price, fixed, costPerRequest }: Plan, target: number): number => (price * (1 - target) - fixed) / costPerRequest

/** Requests at which a user costs what they pay: `requestCap` at target 0. */
export const breakEvenRequests = (plan: Plan): number => requestCap(plan, 0)

/** Share of users who cost more than they pay: P(requests > break-even) = Φ(−ln(b/median)/σ). */
export function belowZeroShare(plan: Plan, { median, sigma }: Usage): number {
  const limit = breakEvenRequests(plan)
  if (!(limit > 0)) return 1
  if (sigma === 0) return median > limit ? 1 : 0
  return normalCdf(-Math.log(limit / median) / sigma)
}

/** Mean cost of a user: fixed + cost per request × mean requests, money per month. */
export const meanCost = ({ fixed, costPerRequest }: Plan, { median, sigma }: Usage): number => fixed + costPerRequest * lognormalMean(median, sigma)
