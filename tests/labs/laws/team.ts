/** What every correct team kernel gives; mutants must not. */
import type * as Kernel from '#labs/team/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const cost = vector('team.cost')
  const { roles, employer_rate: rate, bonus_months: bonusMonths } = cost.inputs as { roles: [string, number, number][]; employer_rate: number; bonus_months: number }
  const { base, month, year } = kernel.teamCost(roles.map(([, salary, count]) => ({ salary, count })), { rate, bonusMonths })
  close({ month_base: base, month_loaded: month, year_13th: year }, cost.expected, 'team.cost')

  const dilution = vector('equity.dilution')
  const { rounds: sold, pool_topup: pools, founder } = dilution.inputs as { rounds: number[]; pool_topup: number[]; founder: number }
  const rounds = sold.map((part, i) => ({ sold: part, pool: pools[i]! }))
  close({ founder_after: founder * kernel.kept(rounds) }, dilution.expected, 'equity.dilution')

  // Added up by hand: 0.1·0.75·0.75 + 0.05·0.75 + 0.05, and the rest.
  close(kernel.capTable(rounds), { founders: 0.45, pool: 0.14375, investors: 0.40625 }, 'holders after three rounds')
  const terms = { rate: 0.35, floor: 7000, cap: 36_000 }
  close([4000, 25_000, 70_000].map((salary) => kernel.contribution(salary, terms)), [2450, 8750, 12_600], 'between the floor and the cap')
  close([0, 11, 12, 37, 48, 60].map((served) => kernel.vested(served)), [0, 0, 0.25, 37 / 48, 1, 1], 'vested after months')
  // 4 units sold, 1.5 of them owed first to investors who hold 0.36888 and would get less by converting.
  close(kernel.ordinaryGets(4, { investors: 0.36888, preference: 1.5 }), 2.5, 'preference taken')
  close(kernel.ordinaryGets(5, { investors: 0.36888, preference: 1.5 }), 5 * 0.63112, 'preference waived')
  close(kernel.optionValue(4e8, { share: 0.00624, strike: 100_000, investors: 0.36888, preference: 1.5e8 }), (2.5e8 * 0.00624) / 0.63112 - 100_000, 'an option in the money')
  close(kernel.optionValue(1e8, { share: 0.01, strike: 1, investors: 0.4, preference: 1.5e8 }), 0, 'nothing left for ordinary shares')
  close(kernel.output(10, 0.05), 5.5, 'ten people who lose a twentieth to each other')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the employer pays nothing', 'base + sum((salary) => contribution(salary, terms))', 'base'],
  ['the pool costs nobody', '1 - sold - pool)', '1 - sold)'],
  ['the cap is forgotten', 'Math.min(cap, Math.max(floor, salary))', 'Math.max(floor, salary)'],
  ['the floor is forgotten', 'Math.max(floor, salary)', 'salary'],
  ['the bonus is multiplied by the loaded month', '(terms.bonusMonths ?? 0) * base', '(terms.bonusMonths ?? 0) * month'],
  ['the pool is taken before the round', '1 - sold - pool)', '(1 - sold) * (1 - pool))'],
  ['the pool is not diluted later', 'total + pool * later(i)', 'total + pool'],
  ['investors are diluted by their own round', 'rounds.slice(i + 1)', 'rounds.slice(i)'],
  ['the cliff is forgotten', 'served < cliff ? 0 : ', ''],
  ['vesting goes on for ever', 'Math.min(1, served / months)', 'served / months'],
  ['investors take the preference and share too', 'Math.max(Math.min(exit, preference), exit * investors)', '(Math.min(exit, preference) + Math.max(0, exit - preference) * investors)'],
  ['ordinary shares are thought to be all', '/ (1 - investors)', ''],
  ['the pairs count twice', 'loss * (people - 1)', '2 * loss * (people - 1)'],
]
