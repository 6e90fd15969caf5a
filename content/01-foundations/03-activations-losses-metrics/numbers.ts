/** Every computed number the chapter quotes. */
import { fact } from '#book/facts-data.ts'
import { classWeights, metrics, population, type Counts } from '#labs/cm/kernel.ts'
import { normalCdf, normalQuantile } from '#labs/lib/normal.ts'
import { passAllK, passAtK, wilson } from '#labs/lib/proportion.ts'
import { bestConstant, crossEntropy, errorLosses, focal, perplexity, scoreLosses } from '#labs/loss/kernel.ts'

const sig = (value: number, digits = 3) => String(Number(value.toPrecision(digits))).replace('-', '−')
const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')
const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const percent = (value: number, digits = 1) => `${(value * 100).toFixed(digits)}%`

/** Chances a model gave the four tokens of a text. */
const tokens = [0.5, 0.25, 0.125, 0.5]

/** Minutes of five deliveries, one of them lost on the way. */
const minutes = [30, 32, 35, 38, 120]
const best = (name: 'square' | 'absolute' | 'huber' | 'pinball') => sig(bestConstant(minutes, (e) => errorLosses(e, 10, 0.7)[name].slope))

/** The q with the least expected loss when the answer is yes 7 times in 10, on a fine grid. */
const answer = (loss: (q: number) => number) => {
  const grid = Array.from({ length: 10001 }, (_, i) => i / 10000)
  const expected = grid.map((q) => 0.7 * loss(q) + 0.3 * loss(1 - q))
  return sig(grid[expected.indexOf(Math.min(...expected.filter((v) => !Number.isNaN(v))))]!, 2)
}

/** Recall at one half of two normals a distance 2 apart: the cut is the positives' own mean. */
const half = (prevalence: number) => metrics(population(0.5, normalCdf(2), prevalence)).precision!

/** The invented payment company: a day's payments, share of fraud, yuan for a review and for a fraud let through, reviews a person does in a day. */
const [payments, fraud, review, loss, reviews] = [1e6, 0.001, 2, 500, 200]
const day = (recall: number, falseAlarms: number) => {
  const cells = population(recall, 1 - falseAlarms, fraud, payments)
  const alerts = cells.tp + cells.fp
  return { cells, alerts, people: Math.ceil(alerts / reviews), review: alerts * review, missed: cells.fn * loss, total: alerts * review + cells.fn * loss, ...metrics(cells) }
}
const [high, low] = [day(0.6, 0.001), day(0.8, 0.01)]
const column = (name: string, d: ReturnType<typeof day>) => ({
  [`alerts${name}`]: whole(d.alerts), [`precision${name}`]: percent(d.precision!), [`f1${name}`]: fixed(d.f1!, 3), [`accuracy${name}`]: percent(d.accuracy!, 2),
  [`people${name}`]: String(d.people), [`review${name}`]: whole(d.review), [`missed${name}`]: whole(d.missed), [`total${name}`]: whole(d.total),
})

/** How often mean ± 1.96 standard errors, and Wilson, hold a true rate of `p` in 50 questions. */
const z = normalQuantile(0.975)
const naive = (k: number, n: number): readonly [number, number] => {
  const halfWidth = z * Math.sqrt((k / n) * (1 - k / n) / n)
  return [k / n - halfWidth, k / n + halfWidth]
}
const covered = (interval: (k: number, n: number) => readonly [number, number], p: number, n = 50) => {
  let [ways, sum] = [(1 - p) ** n, 0]
  for (let k = 0; k <= n; k++) {
    const [from, to] = interval(k, n)
    if (from <= p && p <= to) sum += ways
    ways *= ((n - k) / (k + 1)) * (p / (1 - p))
  }
  return sum
}
const rate = 0.98
const width = (k: number, n: number) => fixed((wilson(k, n)[1] - wilson(k, n)[0]) * 100, 1)
const between = (k: number, n: number) => wilson(k, n).map((v) => percent(v)).join(' 到 ')

const list = (values: readonly number[], digits = 4) => `(${values.map((v) => fixed(v, digits)).join(', ')})`
const three = crossEntropy([2, 1, 0.1], 0)
const wrong = scoreLosses(Math.log(0.01 / 0.99), 2)
const matrix: Counts = { tp: 80, fn: 20, fp: 30, tn: 870 }
/** What a reader gets who takes accuracy for precision. */
const mixed = (counts: Counts) => {
  const { accuracy, recall } = metrics(counts)
  return (2 * accuracy! * recall!) / (accuracy! + recall!)
}
const screening = population(0.99, 0.99, 0.001, 1e6)

const mistaken: Counts = { tp: 5, fp: 5, fn: 5, tn: 985 }
const odds = (p: number) => p / (1 - p)
const chance = (o: number) => o / (1 + o)
const surprise = (...list: number[]) => list.reduce((sum, p) => sum - Math.log(p), 0) / list.length
const weights = classWeights([990, 10])

export default {
  alarmsFew: fixed(1 / fact('sepsis-v2-ppv-high'), 1), alarmsMany: fixed(1 / fact('sepsis-v2-ppv-low'), 1),
  quarter6: fixed(0.25 ** 6, 5),
  bigLogits: '(1000, 1001, 1002)', bigSoftmax: list(crossEntropy([1000, 1001, 1002], 0).softmax),
  ceSoftmax: list(three.softmax), ceLoss: fixed(three.ce, 4), ceGrad: list(three.grad),
  twiceRounded: fixed(Math.log(9 + Math.E) - 1, 2),
  twiceFloor: fixed(Math.log(9 + Math.E) - 1, 4),
  bestSquare: best('square'), bestAbsolute: best('absolute'), bestHuber: best('huber'), bestPinball: best('pinball'),
  squareRatio: sig(wrong.ce.slope / wrong.square.slope), ceSlope: sig(wrong.ce.slope), squareSlope: sig(wrong.square.slope),
  properCe: answer((q) => -Math.log(q)), properMae: answer((q) => 1 - q), properFocal: answer((q) => focal(q, 2)),
  entropy70: fixed(-0.7 * Math.log(0.7) - 0.3 * Math.log(0.3), 3),
  ppv99: percent(metrics(population(0.99, 0.99, 0.001)).precision!), ppvDetector: percent(metrics(population(fact('ai-text-classifier-recall'), 1 - fact('ai-text-classifier-false-alarms'), 0.1)).precision!, 0),
  weights: weights.map((w) => sig(w)).join(' 与 '),
  auc2: fixed(normalCdf(Math.SQRT2), 3), half50: percent(half(0.5), 0), half1: percent(half(0.01), 0),
  screenTp: whole(screening.tp), screenFp: whole(screening.fp), screenAlarms: whole(screening.tp + screening.fp),
  tokenChances: tokens.join('、'),
  ppl4: fixed(perplexity(tokens), 2), ppl2: fixed(2 ** (7 / 2), 1),
  coverAt: percent(rate, 0), coverNaive: percent(covered(naive, rate), 0), coverWilson: percent(covered(wilson, rate), 0),
  width50: width(45, 50), width5000: width(4500, 5000),
  wrongF1: fixed(mixed(mistaken), 3), f1Right: fixed(metrics(matrix).f1!, 3), f1Wrong: fixed(mixed(matrix), 3),
  lossBefore: fixed(surprise(0.51, 0.51, 0.02), 2), lossAfter: fixed(surprise(0.49, 0.49, 0.2), 2),
  ...column('A', high), ...column('B', low),
  f1Loss: whole(high.total - low.total), extraAlarms: whole(low.cells.fp - high.cells.fp), breakEven: sig((high.total - low.total) / (low.cells.fp - high.cells.fp)),
  exPrior: percent(chance(odds(0.9) / 99)), exPriorOdds: sig(odds(5 / 105) * 99), exPriorCut: fixed(chance(odds(5 / 105) * 99), 3),
  exPass5: fixed(passAtK(20, 4, 5), 3), exAll2: fixed(passAllK(20, 4, 2), 3),
  exOld: between(168, 200), exNew: between(176, 200),
}
