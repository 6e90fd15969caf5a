/** What every correct pricing kernel gives; mutants must not. */
import type * as Kernel from '#labs/price/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { inputs, expected } = vector('pricing.van_westendorp_like')
  const demand = (price: number) => Math.exp(-0.02 * price)
  const shown = (price: number) => ({ price, visitors: 1e9, buyers: 1e9 * demand(price) })
  const { k, at } = kernel.exponentialThrough(shown(30), shown(55))
  const best = kernel.bestExponential(k, inputs.unit_cost)
  close({ profit_max_price: best, q: 1000 * at(best), profit: 1000 * kernel.kept(shown(best), inputs.unit_cost) }, expected, 'pricing.van_westendorp_like')

  // Chapter 18: elasticity 1.4 at cost 20 gives 70 too, and 105 at cost 30.
  const elastic = (price: number) => ({ price, visitors: 1e9, buyers: 1e9 * Math.exp(-1.4 * Math.log(price)) })
  const { elasticity } = kernel.elasticThrough(elastic(30), elastic(55))
  close([elasticity, kernel.bestElastic(elasticity, 20), kernel.bestElastic(elasticity, 30)], [1.4, 70, 105], 'elastic')
  close([kernel.bestElastic(1, 20), kernel.bestElastic(0.5, 20), kernel.bestExponential(0, 20), kernel.bestExponential(-0.1, 20)], Array(4).fill(Infinity), 'no best')
  // Listing experiment.py of chapter 18: 138,604 and 6,411 visitors.
  const [a, b, c] = [{ price: 20, visitors: 1000, buyers: 50 }, { price: 25, visitors: 1000, buyers: 42 }, { price: 30, visitors: 1000, buyers: 42 }]
  close([kernel.visitorsNeeded(a, b, 0), kernel.visitorsNeeded(a, c, 0)], [138604, 6411], 'visitors')
  close(kernel.apart(a, b, 8), 0.1140 / Math.sqrt((144 * 0.0475 + 289 * 0.042 * 0.958) / 1000), 'apart')
  // sqrt(0.95/50 + 0.958/42) and the slope ln(50/42)/5.
  const [k0, half] = [Math.log(50 / 42) / 5, 1.9599639845 * Math.sqrt(0.95 / 50 + 0.958 / 42) / 5]
  close([...kernel.slopeInterval(a, b)], [k0 - half, k0 + half], 'interval')
  close(kernel.priceForMargin(8, 0.6), 20, 'margin')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the curve rises', 'Math.log(rate(a) / rate(b)) / (b.price - a.price)', 'Math.log(rate(b) / rate(a)) / (b.price - a.price)'],
  ['the curve goes through no price', '(price - a.price)', 'price'],
  ['the best price forgets the cost', 'cost + 1 / k', '1 / k'],
  ['any fall is enough', 'elasticity > 1', 'elasticity > 0'],
  ['the markup is upside down', '(elasticity - 1)', '(elasticity + 1)'],
  ['the interval counts visitors for buyers', '/ one.buyers', '/ one.visitors'],
  ['the cost is not taken off', '(shown.price - cost) * rate(shown)\n', 'shown.price * rate(shown)\n'],
  ['power is forgotten', 'normalQuantile(0.975) + normalQuantile(0.8)', 'normalQuantile(0.975)'],
  ['one arm has no spread', '(spread(a, cost) + spread(b, cost))', 'spread(a, cost)'],
  ['the margin is put on the cost', 'cost / (1 - margin)', 'cost * (1 + margin)'],
]
