/** State of the lab → everything its views print. 万元, 亿元 and percent become yuan and shares here. */
import { capTable, contribution, kept, optionValue, ordinaryGets, teamCost, vested, type Role, type Round, type Terms } from './kernel.ts'
import type { State } from './spec.ts'

/** Contributions are owed on no less than this, yuan a month. */
const FLOOR = 7000

export interface Model {
  roles: Role[]; terms: Terms; people: number
  base: number; month: number; year: number
  /** What the flat rate, without a cap, would have said of the year. */
  flat: number
  rounds: Round[]; founders: number; pool: number; investors: number
  /** Holders after each round. */
  steps: ReturnType<typeof capTable>[]
  grant: number; share: number; earned: number
  exit: number; paid: number
  ordinary: number; naive: number
  /** The price from which investors convert; not finite when they hold nothing. */
  converts: number
  /** What the vested options are worth when the company is sold for this. */
  worth: (exit: number) => number
  value: number
}

export function model(s: State): Model {
  const roles = s.people.map(([salary, count]) => ({ salary: salary! * 1e4, count: count! }))
  const terms = { rate: s.rate / 100, floor: FLOOR, cap: s.cap * 1e4, bonusMonths: s.bonus }
  const rounds = s.rounds.map(([sold, pool]) => ({ sold: sold! / 100, pool: pool! / 100 }))
  const table = capTable(rounds)
  const [grant, exit, paid, earned] = [s.grant / 100, s.exit * 1e8, s.paid * 1e8, vested(s.served)]
  const share = grant * kept(rounds.slice(1))
  const worth = (price: number) => earned * optionValue(price, { share, strike: 0, investors: table.investors, preference: paid })
  return {
    roles, terms, people: roles.reduce((sum, { count }) => sum + count, 0),
    ...teamCost(roles, terms), flat: teamCost(roles, { rate: terms.rate, bonusMonths: s.bonus }).year,
    rounds, ...table, steps: rounds.map((_, i) => capTable(rounds.slice(0, i + 1))),
    grant, share, earned, exit, paid, naive: grant * exit,
    converts: paid / table.investors,
    ordinary: ordinaryGets(exit, { investors: table.investors, preference: paid }), worth, value: worth(exit),
  }
}

/** What the employer adds to one salary, yuan a month. */
export const onTop = (m: Model, salary: number): number => contribution(salary, m.terms)
