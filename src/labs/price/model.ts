/** State → everything the views print. Percent become shares here; the cheaper price comes first. */
import {
  apart, bestElastic, bestExponential, elasticThrough, exponentialThrough, kept, priceForMargin, slopeInterval, visitorsNeeded,
  type Demand, type Shown,
} from './kernel.ts'
import type { State } from './spec.ts'

/** A demand curve: the share who buy at a price, and the price that keeps most money (∞: there is none). */
export interface Curve { at: Demand; best: number }

export interface Model {
  cheap: Shown
  dear: Shown
  cost: number
  target: number
  /** Yuan kept of a thousand visitors at both prices. */
  kept: readonly [cheap: number, dear: number]
  /** Null when both prices are one: nothing is known of any other. */
  curves: { k: number; interval: readonly [number, number]; elasticity: number; exponential: Curve; elastic: Curve; bestWithin: readonly [number, number] } | null
  /** Whether what is kept is told apart, and how many visitors a price that takes. */
  clear: boolean
  needed: number
  atMargin: number
}

/** No more can buy than come. */
const shown = (price: number, visitors: number, buyers: number): Shown => ({ price, visitors, buyers: Math.min(buyers, visitors) })

/** Of a thousand visitors. */
export const keptOf = ({ at }: Curve, price: number, cost: number): number => 1000 * (price - cost) * at(price)

export function model({ p1, n1, b1, p2, n2, b2, cost, target }: State): Model {
  const [cheap, dear] = [shown(p1, n1, b1), shown(p2, n2, b2)].toSorted((a, b) => a.price - b.price) as [Shown, Shown]
  return {
    cheap, dear, cost, target: target / 100,
    kept: [1000 * kept(cheap, cost), 1000 * kept(dear, cost)],
    curves: cheap.price === dear.price ? null : curvesThrough(cheap, dear, cost),
    clear: apart(cheap, dear, cost) >= 1.96,
    needed: visitorsNeeded(cheap, dear, cost),
    atMargin: priceForMargin(cost, target / 100),
  }
}

function curvesThrough(cheap: Shown, dear: Shown, cost: number): Model['curves'] {
  const { k, at } = exponentialThrough(cheap, dear)
  const { elasticity, at: elasticAt } = elasticThrough(cheap, dear)
  const interval = slopeInterval(cheap, dear)
  return {
    k, elasticity, interval,
    exponential: { at, best: bestExponential(k, cost) },
    elastic: { at: elasticAt, best: bestElastic(elasticity, cost) },
    bestWithin: [bestExponential(interval[1], cost), bestExponential(interval[0], cost)],
  }
}
