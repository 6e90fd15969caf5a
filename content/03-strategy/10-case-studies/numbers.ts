/** Every computed number of the chapter that its listings do not print. */
import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'
import { wilson } from '#labs/lib/proportion.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')
const between = ([low, high]: readonly [number, number]) => `${percent(low)} 到 ${percent(high)}`

/** Closing ARR over the annualised revenue of a period in which ARR grew `g`-fold at a constant rate. */
export const arrOverRevenue = (g: number) => Math.log(g) / (1 - 1 / g)

/** The growth that makes closing ARR `ratio` times the revenue, by bisection. */
function growthFor(ratio: number): number {
  let [low, high] = [1.000001, 1e6]
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (arrOverRevenue(middle) < ratio) low = middle
    else high = middle
  }
  return low
}

/** Chance that a positive is right, from prevalence, sensitivity and specificity. */
export const predictive = (ill: number, sensitivity: number, specificity: number) =>
  (ill * sensitivity) / (ill * sensitivity + (1 - ill) * (1 - specificity))

/** Drill 3, yuan a store and day; the same inputs as listings/shelf.py. */
export const shelf = (recall: number, precision: number, staff: number) => 30 * recall * 0.5 * (1 - staff) * 3.2 - ((30 * recall) / precision) * 0.6 - 6

/** The share found by staff at which the shelf cameras earn nothing. */
const shelfLine = (recall: number, precision: number) => 1 - (((30 * recall) / precision) * 0.6 + 6) / (30 * recall * 0.5 * 3.2)

const trial = { sensitivity: fact('idx-sensitivity'), specificity: fact('idx-specificity') }
const perSite = (revenue: number, sites: number) => revenue / sites
const site2023 = perSite(fact('airdoc-revenue-2023'), fact('airdoc-sites-2023'))
const site2024 = perSite(fact('airdoc-revenue-2024'), fact('airdoc-sites-2024'))

/** Drill 1: minutes 22 agents have, less what the handed-over sessions take, over eight minutes for each closed one. */
const room = (22 * 132 * 60 - 60_000 * 0.38 * 5.5) / (60_000 * 0.62 * 8)

/** Drill 2: months to earn back 8,240,000 yuan at a price; the costs are those of listings/screening.py. */
const left = (price: number) => 10_000 * price - 219_020
const read = (usable: number) => 10_000 * (1 - usable * (1 - 0.08 * 0.9 - 0.92 * 0.1))

/** Share of content customers: 90 % of the helped, 20 % of the others; and among those who answer, 30 % of the helped and `rate` of the others. */
const happy = (solved: number) => solved * 0.9 + (1 - solved) * 0.2
const answered = (solved: number, rate: number) => (solved * 0.3 * 0.9 + (1 - solved) * rate * 0.2) / (solved * 0.3 + (1 - solved) * rate)

/** Firms still alive, as listings/survivors.py counted them. */
const alive = /^alive after 7 years: (\d+) of 1000$/m.exec(readFileSync(new URL('./listings/survivors.out', import.meta.url), 'utf8'))?.[1]
if (alive === undefined) throw new Error('survivors.out: no line “alive after 7 years”')

export default {
  alive,
  perfectLoss: fixed(-shelf(1, 1, 0.6), 2),
  arrDouble: fixed(arrOverRevenue(2), 2),
  arrTen: fixed(arrOverRevenue(10), 2),
  arrGap: fixed((10 * 7.1) / (9.54 * 2), 1),
  arrGrowth: fixed(growthFor((10 * 7.1) / (9.54 * 2)), 0),
  cursorTimes: fixed(fact('cursor-valuation-2025') / fact('cursor-arr-2025'), 1),
  cursorSale: fixed(fact('cursor-price-2026') / fact('cursor-arr-2026-06'), 0),
  cursorCost: fixed(1 - fact('cursor-margin-2026-01'), 2),
  builderTimes: fixed(fact('builder-claimed-2024') / fact('builder-revised-2024'), 0),

  idxWilson: between(wilson(173, 198)),
  idxHere: percent(predictive(0.08, trial.sensitivity, trial.specificity)),
  eitherEye: percent(1 - (1 - fact('thai-rejected')) ** 2),
  masaiFewer: fixed(fact('masai-interval-control') - fact('masai-interval-ai'), 2),
  site2023: whole(site2023),
  site2024: whole(site2024),
  siteFall: percent(1 - site2024 / site2023, 0),

  canary: between(wilson(130, 930)),
  room: percent(room),
  canaryHigh: percent(wilson(130, 930)[1], 2),
  roomFine: percent(room, 2),
  zeroPass: String(Math.floor(1.959964 ** 2 * (1 / 0.015 - 1)) + 1),

  usableLine: percent(0.75 / 0.836),
  readLow: whole(read(0.79)),
  priceLine: fixed((8_240_000 / 36 + 219_020) / 10_000, 2),
  left35: whole(left(35)),
  months35: fixed(8_240_000 / left(35), 0),

  perfectLine: percent(shelfLine(1, 1), 0),
  goodLine: percent(shelfLine(0.7, 0.8), 0),
  lowLine: percent(shelfLine(0.8, 0.6), 0),
  shelfNeed: fixed((((30 * 0.7) / 0.8) * 0.6 + 6) / 3.2, 1),
  auditBreak: whole(Math.ceil((9_600 + 2_400 + 12_000) / (2 * (18 - 5)))),

  surveyBefore: percent(answered(0.5, 0.1)),
  surveyAfter: percent(answered(0.45, 0.05)),
  happyBefore: percent(happy(0.5)),
  happyAfter: percent(happy(0.45)),

  exPpv: percent(predictive(0.02, 0.95, 0.95)),
  exArr: fixed(arrOverRevenue(3), 2),
}
