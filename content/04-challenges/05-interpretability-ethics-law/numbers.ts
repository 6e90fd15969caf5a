// Numbers of this chapter that follow from a formula. Experiments are in listings/*.out.
import { fact } from '#book/facts-data.ts'
import { pairedSize, zeroLimit } from '#labs/eval/kernel.ts'

const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)}%`
const count = (value: number) => value.toLocaleString('en-US')
const yuan = (value: number) => Math.round(value).toLocaleString('en-US')

// COMPAS, line at 5: no new arrest flagged or not, new arrest flagged or not.
const groups = { black: { fp: 805, tn: 990, tp: 1369, fn: 532 }, white: { fp: 349, tn: 1139, tp: 505, fn: 461 } }
const base = ({ fp, tn, tp, fn }: typeof groups.black) => (tp + fn) / (fp + tn + tp + fn)

/** False positive rate forced by base rate, precision and miss rate (Chouldechova 2017). */
const forced = (p: number, precision: number, miss: number) => p / (1 - p) * (1 - precision) / precision * (1 - miss)

// A difference of two false positive rates, each from n people without the outcome.
const halfWidth = (rate: number, n: number) => 1.96 * Math.sqrt(2 * rate * (1 - rate) / n)
const peopleFor = (rate: number, half: number) => Math.ceil(2 * rate * (1 - rate) * (1.96 / half) ** 2 - 1e-9)

// Waiting costs: months of cash while nothing may be sold.
const burn = 300_000
const wait = {
  registerLow: burn * fact('register-months-low'), registerHigh: burn * fact('register-months-high'),
  fileLow: burn * fact('filing-months-low'), fileHigh: burn * fact('filing-months-high'),
}

// The compliance budget of the drill: person-days at 1,500 yuan, and bills.
const day = 1500
const work = { inventory: 6 * day, tests: 18 * day, labels: 12 * day, rights: 15 * day, logs: 8 * day, filing: 10 * day, audit: 9 * day }
const bills = { lawyer: 60_000, experts: 40_000 }
const spent = [...Object.values(work), ...Object.values(bills)].reduce((sum, one) => sum + one, 0)
const total = 240_000

export default {
  baseBlack: percent(base(groups.black)), baseWhite: percent(base(groups.white)),
  noBlack: count(groups.black.fp + groups.black.tn), fpBlack: count(groups.black.fp),
  highBlack: count(groups.black.fp + groups.black.tp), tpBlack: count(groups.black.tp),
  forcedBlack: percent(forced(base(groups.black), 0.61, 0.35)), forcedWhite: percent(forced(base(groups.white), 0.61, 0.35)),
  forcedHire: percent(forced(0.3, 0.8, 0.2)), forcedHireLow: percent(forced(0.1, 0.8, 0.2)),
  half200: (100 * halfWidth(0.1, 200)).toFixed(1), people2: count(peopleFor(0.1, 0.02)),
  swapPairs: count(pairedSize(0.08, 0.02)), swapPairs5: count(pairedSize(0.08, 0.05)), zero500: percent(zeroLimit(500), 2),
  registerLow: yuan(wait.registerLow), registerHigh: yuan(wait.registerHigh), fileLow: yuan(wait.fileLow), fileHigh: yuan(wait.fileHigh),
  waitLow: yuan(wait.fileLow - wait.registerHigh), waitHigh: yuan(wait.fileHigh - wait.registerLow),
  ...Object.fromEntries(Object.entries({ ...work, ...bills }).map(([name, value]) => [`b-${name}`, yuan(value)])),
  spent: yuan(spent), reserve: yuan(total - spent), total: yuan(total), afterDrill: yuan(total - spent - 12 * day),
}
