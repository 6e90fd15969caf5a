import { fact } from '#book/facts-data.ts'
import { capTable, contribution, kept, output, teamCost, type Terms } from '#labs/team/kernel.ts'
import { normalQuantile } from '#labs/unit/kernel.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const tenThousand = (value: number) => (value / 10_000).toFixed(2)
const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`

/** Assumptions of the chapter: 26 % insurance and 9 % housing fund, paid on 7,000 to 36,000 yuan a month, and a thirteenth salary. */
export const terms: Terms = { rate: 0.35, floor: 7000, cap: 36_000, bonusMonths: 1 }
/** Full cost of one employee a month: a twelfth of the year. */
const monthly = (salary: number) => teamCost([{ salary, count: 1 }], terms).year / 12

/** Salaries assumed for the role matrix, yuan a month. */
const pay = { founder: 20_000, algorithm: 45_000, platform: 35_000, evaluation: 30_000, inference: 50_000, product: 30_000, delivery: 25_000, sales: 25_000, security: 40_000, legal: 35_000, labelling: 15_000 }
type Who = keyof typeof pay
/** Heads at the four stages, and what outside lawyers and testers cost a month. */
const stages: { heads: Partial<Record<Who, number>>; outside: number }[] = [
  { heads: { founder: 2, platform: 1, evaluation: 1 }, outside: 6_000 },
  { heads: { founder: 2, algorithm: 1, platform: 2, evaluation: 1, product: 1, delivery: 1 }, outside: 13_000 },
  { heads: { founder: 2, algorithm: 2, platform: 3, evaluation: 2, inference: 1, product: 1, delivery: 2, sales: 1 }, outside: 25_000 },
  { heads: { founder: 2, algorithm: 4, platform: 6, evaluation: 3, inference: 3, product: 2, delivery: 4, sales: 3, security: 1, legal: 1, labelling: 2 }, outside: 30_000 },
]
const stage = ({ heads, outside }: (typeof stages)[number]) => {
  const roles = Object.entries(heads).map(([who, count]) => ({ salary: pay[who as Who], count }))
  const people = roles.reduce((sum, { count }) => sum + count, 0)
  const cost = teamCost(roles, terms).year / 12
  return { people, month: cost + outside, each: (cost + outside) / people, outside }
}
const [first, second, third, fourth] = stages.map(stage) as [ReturnType<typeof stage>, ReturnType<typeof stage>, ReturnType<typeof stage>, ReturnType<typeof stage>]

/** The team of the vector team.cost, with a flat rate and with the rate capped. */
const seven = [{ salary: 45_000, count: 2 }, { salary: 35_000, count: 3 }, { salary: 30_000, count: 1 }, { salary: 25_000, count: 1 }]
const flat = teamCost(seven, { rate: 0.35, bonusMonths: 1 })
const capped = teamCost(seven, terms)

const rounds = [{ sold: 0.1, pool: 0.1 }, { sold: 0.2, pool: 0.05 }, { sold: 0.2, pool: 0.05 }]
const table = capTable(rounds)
/** The same ten per cent for the team, taken before or after the investors of a round that buys twenty. */
const before = 1 - 0.2 - 0.1, after = 0.8 * 0.9

/** People at whom n(1 − loss(n − 1)) is largest. */
export const best = (loss: number) => (1 + loss) / (2 * loss)

/** Mean of the largest of n standard normal draws: ∫ Φ⁻¹(u) n uⁿ⁻¹ du, by midpoints. */
const largest = (n: number, parts = 20_000) => Array.from({ length: parts }, (_, i) => (i + 0.5) / parts).reduce((sum, u) => sum + (normalQuantile(u) * n * u ** (n - 1)) / parts, 0)
/** Validity of a structured interview and a work sample together, when they correlate `between`. */
const together = (between: number, a = 0.42, b = 0.33) => Math.sqrt((a * a + b * b - 2 * a * b * between) / (1 - between * between))

export default {
  firstYear: whole(teamCost([{ salary: 45_000, count: 1 }], terms).year + 117_000 + 24_000 + 15_000),
  topAt45: percent(contribution(45_000, terms) / 45_000, 0),
  flatMonth: whole(flat.month), flatYear: whole(flat.year), cappedYear: whole(capped.year), capSaves: whole(flat.year - capped.year),
  salaryGap: (12 * fact('maimai-ai-month') / fact('beijing-ai-engineer-year')).toFixed(2),
  maimaiYear: whole(12 * fact('maimai-ai-month')),

  people1: whole(first.people), people2: whole(second.people), people3: whole(third.people), people4: whole(fourth.people),
  month1: tenThousand(first.month), month2: tenThousand(second.month), month3: tenThousand(third.month), month4: tenThousand(fourth.month),
  each1: tenThousand(first.each), each2: tenThousand(second.each), each3: tenThousand(third.each), each4: tenThousand(fourth.each),
  outside1: tenThousand(first.outside), outside2: tenThousand(second.outside), outside3: tenThousand(third.outside), outside4: tenThousand(fourth.outside),

  inferenceMonth: whole(monthly(50_000)), inferenceBill: whole(monthly(50_000) / 0.3),
  legalMonth: whole(monthly(35_000)), securityMonth: whole(monthly(40_000)),
  labellerMonth: whole(monthly(15_000)), labellerItems: whole(monthly(15_000) / 4),
  evaluationMonth: whole(monthly(30_000)),

  chatVariance: percent(fact('validity-2022-chat') ** 2), structuredVariance: percent(fact('validity-2022-structured') ** 2),
  m10: largest(10).toFixed(2), both3: together(0.3).toFixed(3), both6: together(0.6).toFixed(3), both6Gain: (together(0.6) - 0.42).toFixed(4), both6Yuan: whole((together(0.6) - 0.42) * largest(5) * 216_000),
  bound: whole((60_000 * 22) / 36),

  founders: percent(table.founders, 0), poolAll: percent(table.pool, 3), investors: percent(table.investors, 3),
  half: percent(0.5 * kept(rounds)), before: percent(before, 0), after: percent(after, 0),
  grantees: whole(Math.floor(12 * fact('option-deferral-share'))),

  ban12: whole(45_000 * 0.3 * 12), ban24: whole(45_000 * 0.5 * 24), penalty: whole(45_000 * 0.3 * 12 * 5),

  best3: best(0.03).toFixed(1), best5: best(0.05).toFixed(1), best10: best(0.1).toFixed(1),
  revenueEach: (fact('minimax-revenue-2025') / fact('minimax-staff-2025') / 10_000).toFixed(1),
  output10: output(10, 0.05).toFixed(1), output14: output(14, 0.05).toFixed(1),
}
