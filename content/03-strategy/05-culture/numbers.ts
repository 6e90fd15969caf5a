/** Every computed number of the chapter that its listings do not print. */
import { wilson } from '#labs/lib/proportion.ts'
import { normalCdf, normalQuantile } from '#labs/unit/kernel.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 0) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')

/** Both z's of a two-sided 5 % test with a power of 80 %. */
const z = normalQuantile(0.975) + normalQuantile(0.8)

/** Units in each arm to see a difference of `d` standard deviations. */
const perArm = (d: number) => Math.ceil(2 * (z / d) ** 2)
/** Smallest visible difference, in standard deviations, with `n` units in each arm. */
const visible = (n: number) => z * Math.sqrt(2 / n)
/** Independent weeks in `weeks` weeks whose neighbours correlate by `r`. */
const effective = (weeks: number, r: number) => (weeks * (1 - r)) / (1 + r)

/** A survey on seven points: spread between people, and reliability of one person asked twice. */
const spread = 1.2, reliability = 0.7
const error = (people: number) => (spread * Math.sqrt(1 - reliability)) / Math.sqrt(people)
const change = (people: number) => error(people) * Math.SQRT2
const moved = (by: number, people: number) => 2 * (1 - normalCdf(by / change(people)))
/** Standard error that randomised response adds to a share, each true with chance `p`. */
const randomised = (people: number, p: number) => Math.sqrt((p * (1 - p)) / (people * (2 * p - 1) ** 2))

/** The fictional company V: 8 people of 176 hours at 200 yuan. */
const rate = 200, hours = 8 * 176
const spent = { rejected: 8 * 0.5 * (52 / 12), records: 8, reviews: 12, door: 16, learning: 16, first: 4, audit: 5 }
const total = Object.values(spent).reduce((a, b) => a + b, 0)
const problems = 2, daysBefore = 9, daysAfter = 3, perDay = 40 * 25
const saved = problems * (daysBefore - daysAfter) * perDay
const bad = (spent.reviews + spent.audit) * rate

/** Problems known by two channels: told, found by the audit, both. */
const told = 18, found = 20, both = 7
const [low, high] = wilson(both, found)
const hidden = ((told + 1) * (found + 1)) / (both + 1) - 1
const before = both / found, after = 0.7
const samples = Math.ceil((z * z * (before * (1 - before) + after * (1 - after))) / (after - before) ** 2)

export default {
  arm02: whole(perArm(0.2)), arm05: whole(perArm(0.5)),
  weeksSee: fixed(visible(effective(52, 0.3) / 2), 2), weeksSwap: fixed(visible(effective(52, -0.3) / 2), 2),
  seChange: fixed(change(8), 2), see8: fixed(z * change(8), 2), see7: fixed(z * change(7), 2),
  movedHalf: percent(moved(0.3, 8)), people03: whole(Math.ceil(2 * (1 - reliability) * (spread * z / 0.3) ** 2)),
  randomised: fixed(randomised(8, 0.75), 2), randomisedPeople: fixed(8 * randomised(8, 0.75), 1),
  rejected: fixed(spent.rejected), total: fixed(total), share: percent(total / hours, 1), yuan: whole(total * rate),
  bad: whole(bad), badBreak: whole(bad / (problems * (daysBefore - daysAfter))), allBreak: whole(total * rate / (problems * (daysBefore - daysAfter))),
  gap: whole(total * rate - saved),
  low: percent(low), high: percent(high), hidden: fixed(hidden, 0), known: whole(told + found - both), unknown: fixed(hidden - (told + found - both), 0), samples: whole(samples),
  twenty: fixed(4 * 176 * 0.2), twentyYuan: whole(4 * 176 * 0.2 * rate),
}
