/** What a team costs its employer, and what rounds of financing leave to each holder of shares. */

/** Money is in any one currency; a salary is per month; shares of the company are fractions of one. */

/** People of one kind: how many, and the base salary of each, money a month. */
export interface Role { salary: number; count: number }

/** What the employer pays on top: the rate of insurance and housing fund on a salary held between `floor` and `cap`; months of salary paid as a bonus a year. */
export interface Terms { rate: number; floor?: number; cap?: number; bonusMonths?: number }

/** Insurance and housing fund of one employee, money a month: rate × the salary, but at least `floor` and at most `cap` of it. */
export function contribution(salary: number, { rate, floor = 0, cap = Infinity }: Terms): number {
  if (!(floor <= cap)) throw new RangeError('contribution: the floor must not exceed the cap')
  return rate * Math.min(cap, Math.max(floor, salary))
}

/** Base pay and full cost of a month, and of a year of twelve such months with its bonus. The bonus bears no contributions: those follow last year's average. */
export function teamCost(roles: readonly Role[], terms: Terms): { base: number; month: number; year: number } {
  const sum = (of: (salary: number) => number) => roles.reduce((total, { salary, count }) => total + count * of(salary), 0)
  const base = sum((salary) => salary)
  const month = base + sum((salary) => contribution(salary, terms))
  return { base, month, year: 12 * month + (terms.bonusMonths ?? 0) * base }
}

/** One round: the share sold to new investors and the share added to the option pool, both of the company after the round. */
export interface Round { sold: number; pool: number }

/** What a holder keeps of each share through the rounds: Π(1 − sold − pool). Throws RangeError when a round gives away more than there is. */
export function kept(rounds: readonly Round[]): number {
  return rounds.reduce((left, { sold, pool }) => {
    if (!(sold >= 0 && pool >= 0 && sold + pool <= 1)) throw new RangeError('kept: a round cannot give away more than the company')
    return left * (1 - sold - pool)
  }, 1)
}

/** Founders, option pool and all investors after the rounds, as shares that add up to one; founders begin with all. */
export function capTable(rounds: readonly Round[]): { founders: number; pool: number; investors: number } {
  const later = (i: number) => kept(rounds.slice(i + 1))
  return {
    founders: kept(rounds),
    pool: rounds.reduce((total, { pool }, i) => total + pool * later(i), 0),
    investors: rounds.reduce((total, { sold }, i) => total + sold * later(i), 0),
  }
}

/** Share of a grant that is vested after `served` months: nothing before the cliff, then month by month until all. */
export function vested(served: number, { months = 48, cliff = 12 } = {}): number {
  return served < cliff ? 0 : Math.min(1, served / months)
}

/**
 * What the ordinary shares get of a sale: investors who may choose take back `preference` first, or convert when their
 * share of the whole is worth more (1×, not participating). Money.
 */
export function ordinaryGets(exit: number, { investors, preference }: { investors: number; preference: number }): number {
  return exit - Math.max(Math.min(exit, preference), exit * investors)
}

/** Value of options on `share` of the company at a sale, for a strike paid on that share; never negative: nobody exercises at a loss. Money. */
export function optionValue(exit: number, { share, strike, investors, preference }: { share: number; strike: number; investors: number; preference: number }): number {
  if (!(investors < 1)) throw new RangeError('optionValue: investors cannot own everything')
  return Math.max(0, (ordinaryGets(exit, { investors, preference }) * share) / (1 - investors) - strike)
}

/** Work of n people when every pair costs each of the two a share `loss` of their time: n(1 − loss(n − 1)), persons; not below 0. A toy, not a law. */
export const output = (people: number, loss: number): number => Math.max(0, people * (1 - loss * (people - 1)))
