/** What every correct kernel of runway gives; mutants must not. */
import type * as Kernel from '#labs/runway/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const plan = ({ cash, revenue, cost, g, gc }: Record<string, number>, rest: Partial<Kernel.Plan> = {}): Kernel.Plan =>
    ({ cash: cash!, revenue: revenue!, cost: cost!, growth: g!, costGrowth: gc!, delay: 0, hires: [], ...rest })
  const flat = vector('runway.flat')
  const still = kernel.fate(plan(flat.inputs))
  close({ months: still.months, default_alive: still.alive }, flat.expected, 'runway.flat')

  const grow = vector('runway.grow_alive')
  const lives = kernel.fate(plan(grow.inputs))
  close({ months: lives.months === Infinity ? null : lives.months, default_alive: lives.alive, profit_month: lives.profit, lowest_cash: lives.lowest }, grow.expected, 'runway.grow_alive')

  const reserve = vector('runway.cnreserve')
  const { cash_cny: cash, net_burn: cost, reserve_months: kept } = reserve.inputs
  const { months } = kernel.fate(plan({ cash, revenue: 0, cost, g: 0, gc: 0 }))
  close({ months, decision_month: kernel.decision(months, kept) }, reserve.expected, 'runway.cnreserve')

  // Published beside the vectors: faster in percent, shorter in months.
  close(kernel.fate(plan({ ...flat.inputs, g: 0.05, gc: 0.02 })).months, 11.7463, '5 % against 2 %')

  // By hand: 100 in the bank, 10 earned, 30 paid; two months late, growing by a half, the first month collects 10/2.25.
  const hand = kernel.ledger(plan({ cash: 100, revenue: 10, cost: 30, g: 0.5, gc: 0.1 }, { delay: 2, hires: [{ cost: 5, start: 1 }] }), 3)
  close(hand, [
    { earned: 10, collected: 10 / 2.25, paid: 30, cash: 70 + 10 / 2.25 },
    { earned: 15, collected: 15 / 2.25, paid: 38, cash: 32 + 25 / 2.25 },
    { earned: 22.5, collected: 10, paid: 41.3, cash: 0.7 + 25 / 2.25 },
  ], 'three months by hand')
  // 12 months of 100 with 20 more from the seventh: 600 are gone after six, the other 600 last five.
  close(kernel.priceOf(plan({ cash: 1200, revenue: 0, cost: 100, g: 0, gc: 0 }), { cost: 20, start: 6 }), 1, 'the price of a hire')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['hires are free', 'base + hires.reduce', 'base + 0 * hires.reduce'],
  ['hires start a month late', 'hire.start <= t', 'hire.start < t'],
  ['the delay is ignored', 'revenue * grown(growth, -delay)', 'revenue'],
  ['the past grew the other way', 'months < 0 ? 1 / factor', 'months < 0 ? factor'],
  ['cost stands still', 'base *= 1 + costGrowth', 'base *= 1'],
  ['collections stand still', 'collected *= 1 + growth', 'collected *= 1'],
  ['the last month counts whole', 'end + (last.cash + last.paid - last.collected) / (last.paid - last.collected)', 'end + 1'],
  ['the fraction starts from the wrong end', '(last.cash + last.paid - last.collected) /', '-last.cash /'],
  ['the lowest cash is the last', 'Math.min(plan.cash, ...lived.map(({ cash }) => cash))', 'lived.at(-1)!.cash'],
  ['reserve lengthens life', 'months - reserve', 'months + reserve'],
]
