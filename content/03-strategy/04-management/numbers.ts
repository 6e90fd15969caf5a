/** Every computed number of the chapter that its listings do not print. */
import { fact } from '#book/facts-data.ts'
import { normalQuantile } from '#labs/unit/kernel.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')

/** The fictional company M: 14 people of 176 hours at 200 yuan; yuan a month. */
const rate = 200, hours = 14 * 176, engineers = 7 * 130
const customers = 40, fee = 8500, inference = 1800, compute = 40_000, rent = 35_200, cash = 5_400_000
const income = customers * fee, people = hours * rate, served = customers * inference
const spending = people + served + compute + rent, burn = spending - income

/** Hours a month: people × hours × times. */
const weekly = 52 / 12
const was = { standUp: 14 * 0.5 * 21, allHands: 14 * 1.5 * weekly, reviews: 8 * 1 * 8 }
const now = { queue: 9 * (1 / 6) * 21, decide: 6 * (5 / 6 + 1 / 2) * weekly, misses: 5 * (5 / 6) * weekly, books: 5 * 2 + 8, quarter: (14 * 4 + 24) / 3 }
const sum = (parts: object) => (Object.values(parts) as number[]).reduce((a, b) => a + b, 0)

/** Waiting in units of the work itself (Kingman, both coefficients of variation 1). */
export const wait = (load: number, spread = 1) => (spread * load) / (1 - load)

/** The hours of one quarter, before and as planned. */
const quarter = engineers * 3
const plan = { features: 1620, misses: 300, research: 120, debt: 160, interest: 84 + 39 + 39, learning: 84 }
const planned = sum(plan), next = planned - plan.debt - plan.interest + 39 * 3

/** Both z's of a test with a power of 80 %. */
const z = normalQuantile(0.975) + normalQuantile(0.8)
/** Periods to tell two Poisson rates apart. */
const periods = (before: number, after: number) => (z * z * (before + after)) / (before - after) ** 2
/** Tasks in each arm to see a change of time by the factor 1 + `effect`. */
const perArm = (effect: number) => Math.ceil(2 * ((z * fact('metr-data-residual-sd')) / Math.log(1 + effect)) ** 2)
const smallest = (each: number) => Math.exp(z * fact('metr-data-residual-sd') * Math.sqrt(2 / each)) - 1

/** Cash after a year, as in listings/tree.py; `misses` and `signed` may differ in the first `until` months. */
function after({ misses = 3, signed = 3, until = 12, lateMisses = 3, lateSigned = 3 } = {}): number {
  let [held, n] = [cash, customers]
  for (let month = 0; month < 12; month += 1) {
    held += n * (fee - inference) - people - compute - rent
    n += (month < until ? signed : lateSigned) - n * 0.015 - (month < until ? misses : lateMisses) * 0.2
  }
  return held
}
const soon = after({ misses: 2 }), late = after({ misses: 3, until: 2, lateMisses: 2 })
const missed = soon - late
const unsold = after() - after({ signed: 2, until: 2 })
const custom = { price: 260_000, work: 620 * rate, upkeep: 20 * 12 * rate }
const onPaper = custom.price - custom.work
const full = onPaper - custom.upkeep - Math.round(missed) - Math.round(unsold)

/** Two ways to be late with a research result: the price of a week that makes both equal, in 10⁴ yuan. */
const [inTurn, atOnce] = [{ worth: 17.28, weeks: 15.82 }, { worth: 12.39, weeks: 10 }]

export default {
  income: whole(income), people: whole(people), served: whole(served), spending: whole(spending), burn: whole(burn),
  runway: fixed(cash / burn, 0), burnDay: whole(burn / 30), margin: percent((income - served) / income),
  hours: whole(hours), engineers: whole(engineers),

  wasHours: whole(sum(was)), wasYuan: whole(sum(was) * rate), wasShare: percent(sum(was) / hours),
  wasStandUp: fixed(was.standUp, 0), wasAllHands: fixed(was.allHands, 0), wasReviews: fixed(was.reviews, 0),
  nowHours: whole(sum(now)), nowYuan: whole(sum(now) * rate), nowShare: percent(sum(now) / hours),
  nowQueue: whole(now.queue * rate), nowDecide: whole(now.decide * rate), nowMisses: whole(now.misses * rate), nowBooks: whole(now.books * rate), nowQuarter: whole(now.quarter * rate),
  savedHours: whole(sum(was) - sum(now)),
  allHandsHour: whole(14 * rate),

  wait80: fixed(wait(0.8), 0), wait85: fixed(wait(0.85)), wait90: fixed(wait(0.9), 0), wait95: fixed(wait(0.95), 0),
  openNow: fixed(wait((780 + 84) / engineers) * 7, 0), openThen: fixed(wait(0.85) * 7, 0),
  yearBurn: whole(people + compute + rent - 60 * (fee - inference)), yearCash: whole(Math.floor(after() / 10_000) * 10_000),

  quarter: whole(quarter), planned: whole(planned), slack: whole(quarter - planned), plannedLoad: percent(planned / quarter), plannedWait: fixed(wait(planned / quarter)),
  nextHours: whole(next), nextLoad: percent(next / quarter), nextWait: fixed(wait(next / quarter)),
  refused: whole(780 * 3 - plan.features - plan.misses), refusedShare: percent((780 * 3 - plan.features - plan.misses) / (780 * 3), 0),
  learningYuan: whole(28 * rate), learningShare: percent(28 / engineers),

  quiet: percent(Math.exp(-3) * 4), monthsToSee: fixed(periods(3, 2), 0), monthsToSeeHalf: fixed(periods(3, 1.5), 0),

  audit: percent(1 / 6), auditAtTwo: percent(0.5 / 6),
  weekPrice: whole(((inTurn.worth - atOnce.worth) / (inTurn.weeks - atOnce.weeks)) * 10_000),

  arms20: whole(perArm(0.2)), tasks20: whole(2 * perArm(0.2)), arms50: whole(perArm(0.5)),
  monthsForTwenty: fixed((2 * perArm(0.2)) / 36, 0), smallest54: percent(smallest(54), 0),

  cutoff: whole((burn / 30) * 10), own: whole((burn / 30) * 0.5),
  customWork: whole(custom.work), onPaper: whole(onPaper), upkeep: whole(custom.upkeep), missed: whole(missed), unsold: whole(unsold), customFull: whole(full),
  customLoad: percent((780 + 84 + 310) / engineers),
}
