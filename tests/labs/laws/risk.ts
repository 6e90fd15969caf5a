/** What every correct kernel of the risk register gives; mutants must not. */
import type * as Kernel from '#labs/risk/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

/**
 * The four risks of the vector, yuan. Its file names only their sum; these are the one set of round figures that gives
 * every published number, and the simulation fixes their order.
 */
export const four: Kernel.Risk[] = [{ p: 0.1, loss: 2e6 }, { p: 0.3, loss: 6e5 }, { p: 0.25, loss: 4e5 }, { p: 0.2, loss: 1e6 }]

export function reaches(kernel: typeof Kernel): void {
  const exact = kernel.distribution(four)
  close({ p_zero: exact[0]!.mass, p95: kernel.quantile(exact, 0.95), p_over_1M: kernel.exceeds(exact, 1e6) }, vector('risk.exact').expected, 'risk.exact')
  // Published in labs.md, L14.
  close([kernel.expected(four), kernel.anyEvent(four)], [680000, 0.622], 'L14 expected, any')
  const drawn = kernel.simulate(four, 2025, 10000)
  close([drawn.reduce((sum, loss) => sum + loss, 0) / 10000, drawn[4999], drawn[9499]], [683440, 400000, 2400000], 'L14 Monte Carlo')

  // Two risks of 20 % by hand, and a fifth of all years in which both are three times as likely: 0.2·0.6² + 0.8·0.1² = 0.08.
  const pair = [{ p: 0.2, loss: 100, shared: 1 }, { p: 0.2, loss: 100, shared: 1 }]
  const winter = { q: 0.2, factor: 3 }
  close(kernel.split(pair, winter), { high: [0.6, 0.6], low: [0.1, 0.1] }, 'split')
  close(kernel.exceeds(kernel.distribution(pair, winter), 150), 0.08, 'both in one year')
  close(kernel.exceeds(kernel.distribution(pair), 150), 0.04, 'both, independent')
  close(kernel.split([{ p: 0.9, loss: 1, shared: 1 }, { p: 0.1, loss: 1, shared: 1 }], { q: 0.5, factor: 3 }), { high: [1, 0.2], low: [0.8, 0] }, 'split at its limits')
  close(kernel.split([{ p: 0.1, loss: 1, shared: 0.5 }, { p: 0.1, loss: 1 }], winter), { high: [0.2, 0.1], low: [0.075, 0.1] }, 'split by half, and not at all')
  const shaken = kernel.simulate(pair, 7, 20000, winter).filter((loss) => loss > 150).length / 20000
  if (!(Math.abs(shaken - 0.08) < 0.008)) throw new Error(`drawn together ${shaken}`)

  // Insurance exercise of the chapter: 450 with probability 0.04 against a buffer of 300 and a value of 2000.
  const year = [{ loss: 50, mass: 0.96 }, { loss: 450, mass: 0.04 }]
  close(kernel.burden(year, 300, 2000), 140, 'burden')
  close(kernel.burden(year, 450, 2000), 66, 'a loss equal to the buffer is survived')
  close([kernel.score({ p: 0.52, loss: 21 }), kernel.score({ p: 0.19, loss: 480 }), kernel.score({ p: 0.8, loss: 500 }), kernel.score({ p: 0.01, loss: 1 })], [12, 8, 25, 1], 'score')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the mean forgets the probability', 'sum + p * loss', 'sum + loss'],
  ['the chance of any event is the sum', '1 - risks.reduce((none, { p }) => none * (1 - p), 1)', 'risks.reduce((some, { p }) => some + p, 0)'],
  ['the cause raises and never lowers', 'p - (q * (high[i]! - p)) / (1 - q)', 'p'],
  ['the cause is not capped', 'Math.min(1, p * (1 + (factor - 1) * shared), p / q)', 'p * (1 + (factor - 1) * shared)'],
  ['half shared is wholly shared', '(factor - 1) * shared', '(factor - 1) * Math.ceil(shared)'],
  ['both worlds draw the same risks', 'low: w.low * low[i]! }', 'low: w.low * high[i]! }'],
  ['a quantile is read one step early', '(below += mass) >= level - 1e-12', '(below += mass) >= level - mass'],
  ['a loss equal to the limit is over it', 'loss > limit ? mass : 0', 'loss >= limit ? mass : 0'],
  ['a dead company pays everything', 'buffer + value : loss', 'loss + value : loss'],
  ['death begins at the buffer', 'loss > buffer ?', 'loss >= buffer ?'],
  ['the draws are one for all', 'next() < world[i]! ?', 'next() * 0 + 0.15 < world[i]! ?'],
  ['a band starts after its edge', 'p >= edge', 'p > edge'],
]
