/** How long money lasts: a month-by-month ledger, and what a hire takes off it. */

/** Months after which nobody believes a plan. */
export const HORIZON = 120

/** A person who starts in month `start` (0 is the first) and costs `cost` money a month, all included. */
export interface Hire { cost: number; start: number }

/**
 * Cash at hand, revenue and cost of the first month (money), their growth per month as shares (0.05 = 5 %),
 * `delay` whole months between earning and being paid, and people still to come.
 */
export interface Plan { cash: number; revenue: number; cost: number; growth: number; costGrowth: number; delay: number; hires: readonly Hire[] }

/** One month: what was earned, what was collected, what was paid, cash at its end. */
export interface Month { earned: number; collected: number; paid: number; cash: number }

/** (1 + rate)^months by multiplication, so that every engine agrees; negative months divide. */
function grown(rate: number, months: number): number {
  let factor = 1
  for (let i = 0; i < Math.abs(months); i += 1) factor *= 1 + rate
  return months < 0 ? 1 / factor : factor
}

/** The ledger Kₜ₊₁ = Kₜ + Rₜ₋d − Eₜ for `months` months; before the first month revenue grew at the same rate. Cash may be negative. */
export function ledger({ cash, revenue, cost, growth, costGrowth, delay, hires }: Plan, months = HORIZON): Month[] {
  const rows: Month[] = []
  let [left, earned, collected, base] = [cash, revenue, revenue * grown(growth, -delay), cost]
  for (let t = 0; t < months; t += 1) {
    const paid = base + hires.reduce((sum, hire) => sum + (hire.start <= t ? hire.cost : 0), 0)
    left += collected - paid
    rows.push({ earned, collected, paid, cash: left })
    earned *= 1 + growth
    collected *= 1 + growth
    base *= 1 + costGrowth
  }
  return rows
}

export interface Fate {
  /** Months until the cash is gone, the last one as a fraction; ∞ when it outlasts the horizon. */
  months: number
  /** “Default alive” (P. Graham): with no new money and unchanged trends it never runs dry within the horizon. */
  alive: boolean
  /** The first month (0 is the first) whose collections cover what is paid, or −1. */
  profit: number
  /** Lowest cash at the end of a month, up to the month it runs out. */
  lowest: number
}

/** Reads the ledger: t + Kₜ/(Eₜ − Rₜ) in the month cash crosses zero. */
export function fate(plan: Plan): Fate {
  const rows = ledger(plan)
  const end = rows.findIndex(({ cash }) => cash < 0)
  const lived = end < 0 ? rows : rows.slice(0, end + 1)
  const last = rows[end]
  return {
    months: last ? end + (last.cash + last.paid - last.collected) / (last.paid - last.collected) : Infinity,
    alive: !last,
    profit: lived.findIndex(({ collected, paid }) => collected >= paid),
    lowest: Math.min(plan.cash, ...lived.map(({ cash }) => cash)),
  }
}

/** Months from now to the latest start of raising: months left less `reserve`; negative when it is too late. */
export const decision = (months: number, reserve: number): number => months - reserve

/** Months of life that `hire` takes away; 0 when neither plan ends, ∞ when only the one with the hire does. */
export function priceOf(plan: Plan, hire: Hire): number {
  const [without, with_] = [fate(plan).months, fate({ ...plan, hires: [...plan.hires, hire] }).months]
  return without === with_ ? 0 : without - with_
}
