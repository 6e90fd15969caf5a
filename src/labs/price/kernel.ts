/** What two prices tell about all others: demand curves through them, the price that keeps most money, and how sure that is. */
import { normalQuantile } from '#labs/lib/normal.ts'

/** One price as it was shown: yuan, how many saw it, how many of them bought (more than none, at most all). */
export interface Shown { price: number; visitors: number; buyers: number }

/** Share of the visitors who bought. */
export const rate = ({ visitors, buyers }: Shown): number => buyers / visitors

/** Money kept of each visitor, yuan: (price − cost)·rate. `cost` is what one sale costs. */
export const kept = (shown: Shown, cost: number): number => (shown.price - cost) * rate(shown)

/** Price → share of the visitors who buy, at most 1. */
export type Demand = (price: number) => number

/** q falls like e^(−kp) through both prices, k per yuan. NaN when the prices are one. */
export function exponentialThrough(a: Shown, b: Shown): { k: number; at: Demand } {
  const k = Math.log(rate(a) / rate(b)) / (b.price - a.price)
  return { k, at: (price) => Math.min(1, rate(a) * Math.exp(-k * (price - a.price))) }
}

/** q falls like p^(−ε) through both prices. NaN when the prices are one. */
export function elasticThrough(a: Shown, b: Shown): { elasticity: number; at: Demand } {
  const elasticity = Math.log(rate(a) / rate(b)) / Math.log(b.price / a.price)
  return { elasticity, at: (price) => Math.min(1, rate(a) * Math.exp(-elasticity * Math.log(price / a.price))) }
}

/** Where (p − c)·e^(−kp) is highest: c + 1/k; ∞ when demand does not fall. */
export const bestExponential = (k: number, cost: number): number => (k > 0 ? cost + 1 / k : Infinity)

/** Where (p − c)·p^(−ε) is highest: c·ε/(ε − 1); ∞ when ε ≤ 1, for then each rise earns more. */
export const bestElastic = (elasticity: number, cost: number): number => (elasticity > 1 ? (cost * elasticity) / (elasticity - 1) : Infinity)

/** 95 % interval of k, from the counts: ln(q₁/q₂) has variance (1 − q₁)/(n₁q₁) + (1 − q₂)/(n₂q₂) (delta method). */
export function slopeInterval(a: Shown, b: Shown): readonly [low: number, high: number] {
  const variance = [a, b].reduce((sum, one) => sum + (1 - rate(one)) / one.buyers, 0)
  const [k, half] = [exponentialThrough(a, b).k, (normalQuantile(0.975) * Math.sqrt(variance)) / Math.abs(b.price - a.price)]
  return [k - half, k + half]
}

/** Variance of the money kept of one visitor: it is 0 or price − cost. */
const spread = (shown: Shown, cost: number): number => (shown.price - cost) * (shown.price - cost) * rate(shown) * (1 - rate(shown))

/** Deviations between the money kept at both prices: 1.96 and more are told apart at 5 %. */
export const apart = (a: Shown, b: Shown, cost: number): number =>
  Math.abs(kept(a, cost) - kept(b, cost)) / Math.sqrt(spread(a, cost) / a.visitors + spread(b, cost) / b.visitors)

/** Visitors a price to tell the money kept apart, two-sided 5 %, power 80 %, if the rates are as seen; ∞ when it is the same. */
export const visitorsNeeded = (a: Shown, b: Shown, cost: number): number => {
  const gap = kept(a, cost) - kept(b, cost)
  const z = normalQuantile(0.975) + normalQuantile(0.8)
  return gap === 0 ? Infinity : Math.ceil((z * z * (spread(a, cost) + spread(b, cost))) / (gap * gap))
}

/** The price at which (price − cost)/price is `margin`, a share below 1: it does not ask who buys. */
export const priceForMargin = (cost: number, margin: number): number => cost / (1 - margin)
