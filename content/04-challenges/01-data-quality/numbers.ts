// Numbers of this chapter that follow from a formula. Experiments are in listings/*.out.
const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)}%`
const yuan = (value: number) => Math.round(value).toLocaleString('en-US')

const cents = (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

// Accuracy measured on a test set with a share eta of uniformly wrong labels, K classes.
const measured = (a: number, eta: number, K: number) => a * (1 - eta) + (1 - a) * eta / (K - 1)
const trueFrom = (m: number, eta: number, K: number) => (m - eta / (K - 1)) / (1 - eta - eta / (K - 1))

// Agreement: a 2 x 2 table of counts.
const coefficients = (both: number, onlyA: number, onlyB: number, neither: number) => {
  const n = both + onlyA + onlyB + neither
  const [po, pA, pB] = [(both + neither) / n, (both + onlyA) / n, (both + onlyB) / n]
  const pe = pA * pB + (1 - pA) * (1 - pB)
  const [ones, values] = [2 * both + onlyA + onlyB, 2 * n]
  const disorder = 2 * ones * (values - ones) / (values * (values - 1))
  return { po, pe, kappa: (po - pe) / (1 - pe), alpha: 1 - (1 - po) / disorder, disorder, positives: 2 * both / (2 * both + onlyA + onlyB) }
}
const hand = coefficients(8, 2, 3, 7)
const balanced = coefficients(46, 4, 4, 46)
const rare = coefficients(2, 4, 4, 90)
const itemsFor = (po: number, pe: number, half: number) => Math.ceil(1.96 ** 2 * po * (1 - po) / ((1 - pe) ** 2 * half ** 2) - 1e-9)
const audit = (p: number, half: number) => Math.ceil(1.96 ** 2 * p * (1 - p) / half ** 2)

// Price of one accepted label, assumptions in the text.
const labelPrice = { worker: 36 / 60, expert: 150 / 50, fixed: 12000, wanted: 20000, twice: 0.1, disagree: 0.15 }
const perLabel = labelPrice.worker * (1 + labelPrice.twice) + labelPrice.twice * labelPrice.disagree * labelPrice.expert + labelPrice.fixed / labelPrice.wanted

// Who asks: 90/10 in the test set, 60/40 in the traffic.
const mix = (share: number) => share * 0.95 + (1 - share) * 0.70

// PSI without drift: expectation for B equal bins, n current rows, m reference rows.
const psiNoise = (n: number, m = 10000, bins = 10) => (bins - 1) * (1 / n + 1 / m)
const rowsFor = (level: number, m = 10000, bins = 10) => Math.ceil(1 / (level / (bins - 1) - 1 / m))

// The worked budget.
const { worker, expert, twice, disagree } = labelPrice
const budget = {
  testSet: 1000 * 2 * expert + 1000 * 0.2 * expert,
  sample: audit(0.05, 0.02) * expert,
  manual: 12000,
  recheck: 4000 * 1.00,
  fresh: 24000 * worker + 24000 * twice * worker + 24000 * twice * disagree * expert,
  engineering: 20 * 1500,
  law: 10000,
  watch: 12 * 200 * expert,
}
/** Labels bought for 4000 yuan: each once, a tenth twice, 15 % of these arbitrated. */
const more = { rows: Math.floor(4000 / (worker * (1 + twice) + twice * disagree * expert) / 1), twice: 0, arbitrated: 0 }
more.twice = Math.round(more.rows * twice)
more.arbitrated = Math.round(more.twice * disagree)
const moreCost = more.rows * worker + more.twice * worker + more.arbitrated * expert

const spent = Object.values(budget).reduce((sum, item) => sum + item, 0)

const reserve = 100000 - spent

export default {
  ceiling5: percent(measured(1, 0.05, 10)),
  formula5: percent(measured(0.951, 0.05, 10)),
  formula10: percent(measured(0.951, 0.10, 10)),
  trueOf90: percent(trueFrom(0.90, 0.05, 2)),
  trueOf92: percent(trueFrom(0.92, 0.05, 2)),
  impossible: percent(trueFrom(0.96, 0.05, 10)),
  shrink: (1 - 0.05 - 0.05 / 9).toFixed(3),
  handPo: hand.po.toFixed(2),
  handPe: hand.pe.toFixed(2),
  handAlpha: hand.alpha.toFixed(3),
  balancedKappa: balanced.kappa.toFixed(2),
  rarePe: rare.pe.toFixed(4),
  rareKappa: rare.kappa.toFixed(2),
  rarePositives: rare.positives.toFixed(2),
  items10: String(itemsFor(0.9, 0.5, 0.1)),
  items05: String(itemsFor(0.9, 0.5, 0.05)),
  itemsRare: yuan(itemsFor(rare.po, rare.pe, 0.1)),
  auditRows: String(audit(0.05, 0.02)),
  zero300: percent(1 - 0.05 ** (1 / 300), 2),
  majority: percent(0.9 ** 3 + 3 * 0.9 ** 2 * 0.1),
  perLabel: perLabel.toFixed(3),
  perLabelSmall: (perLabel - labelPrice.fixed / labelPrice.wanted + labelPrice.fixed / 2000).toFixed(3),
  mixTest: percent(mix(0.9)),
  mixTraffic: percent(mix(0.6)),
  zBound10: (9 / Math.sqrt(10)).toFixed(3),
  psi100: psiNoise(100).toFixed(2),
  psiRows: String(rowsFor(0.02)),
  freshSingle: yuan(24000 * worker), freshTwice: yuan(24000 * twice * worker), freshArbiter: yuan(24000 * twice * disagree * expert),
  drillReserve: yuan(reserve + 1000), drillLeft: yuan(reserve + 1000 - 8000 * 0.705),
  itemsKappa: yuan(itemsFor(0.84, 0.564, 0.033)),
  pairError: (100 * Math.sqrt((0.93 * 0.07 + 0.94 * 0.06) / 1000)).toFixed(2),
  psiChi: ((-0.1 * Math.log(0.8) + 0.1 * Math.log(1.5)) / (1 / 150 + 1 / 10000)).toFixed(2),
  moreRows: yuan(more.rows), moreTwiceRows: yuan(more.twice), moreSingle: cents(more.rows * worker), moreTwice: cents(more.twice * worker), moreArbiter: cents(more.arbitrated * expert),
  moreTotal: cents(moreCost), moreRest: cents(4000 - moreCost), moreReserve: cents(reserve + 4000 - moreCost),
  bTestSet: yuan(budget.testSet),
  bSample: yuan(budget.sample),
  bManual: yuan(budget.manual),
  bRecheck: yuan(budget.recheck),
  bFresh: yuan(budget.fresh),
  bEngineering: yuan(budget.engineering),
  bLaw: yuan(budget.law),
  bWatch: yuan(budget.watch),
  bReserve: yuan(100000 - spent),
  bTotal: yuan(spent + (100000 - spent)),
}
