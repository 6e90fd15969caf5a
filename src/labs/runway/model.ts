/** State of the lab → everything its views print. Percent become shares here, ten thousands become yuan. */
import { decision, fate, ledger, priceOf, type Fate, type Hire, type Month, type Plan } from './kernel.ts'
import type { State } from './spec.ts'

/** Months the chart and the table show. */
export const SHOWN = 24

export interface Model {
  plan: Plan
  fate: Fate
  /** The same company without the people still to come. */
  bare: Fate
  rows: Month[]; bareRows: Month[]
  /** Each row of the hires that names anybody: people, cost of all of them a month, start, months of life they take. */
  hires: { people: number; cost: number; start: number; months: number }[]
  /** Month in which raising must have begun; negative when that is past. */
  decision: number
  /** What the division everyone makes says. */
  divided: number
}

export function model(s: State): Model {
  const bare: Plan = { cash: s.cash * 1e4, revenue: s.revenue * 1e4, cost: s.cost * 1e4, growth: s.growth / 100, costGrowth: s.costGrowth / 100, delay: s.delay, hires: [] }
  const named = s.hires.filter(([pay, people]) => pay! * people! > 0)
    .map(([pay, people, start]) => ({ people: people!, start: start!, cost: pay! * people! * (1 + s.employer / 100) }))
  const plan: Plan = { ...bare, hires: named satisfies readonly Hire[] }
  const end = fate(plan)
  return {
    plan, fate: end, bare: fate(bare), rows: ledger(plan, SHOWN), bareRows: ledger(bare, SHOWN),
    hires: named.map((hire) => ({ ...hire, months: priceOf({ ...plan, hires: plan.hires.filter((other) => other !== hire) }, hire) })),
    decision: decision(end.months, s.reserve + s.raise),
    divided: s.cost > s.revenue ? s.cash / (s.cost - s.revenue) : Infinity,
  }
}
