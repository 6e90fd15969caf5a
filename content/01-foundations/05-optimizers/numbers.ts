/** Every computed number the chapter quotes. */
import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'
import { bestMomentum, bowl, path, settled, rules, saddle, stability, turned, uncorrected, type Point, type Surface } from '#labs/opt/kernel.ts'

const sig = (value: number, digits = 4) => String(Number(value.toPrecision(digits))).replace('-', '−')
const grouped = (value: number, digits = 0) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const percent = (share: number, digits = 2) => `${sig(share * 100, digits)}%`
const pair = (w: Point, digits = 6) => `(${w.map((v) => sig(v, digits)).join(', ')})`
const printed = (file: string) => readFileSync(new URL(`listings/${file}.out`, import.meta.url), 'utf8')

const settings = { rate: 0.1, beta1: 0.9, beta2: 0.999, decay: 0, correct: true }
const start: Point = [1, 1]
const adam = (steps: number, surface: Surface = bowl(10), rate = 0.1) => path(rules.adam, { ...settings, rate }, { surface, start, steps })

/** Steps that shrink the error to a thousandth, at `left` per step. */
const toThousandth = (left: number) => String(Math.ceil(Math.log(1000) / -Math.log(left)))
const [ten, seventy, thousand] = [10, 69.99, 1000].map((kappa) => bestMomentum(1, kappa)) as [Best, Best, Best]
type Best = ReturnType<typeof bestMomentum>

/** Steps until the height stays below 1e-4 on the bowl with κ = 100 turned by some degrees. */
const ridden = (angle: number) => {
  const [surface, best] = [turned(bowl(100), angle), bestMomentum(1, 100)]
  const ball = path(rules.heavy, { ...settings, rate: best.rate, beta1: best.beta }, { surface, start, steps: 3000 })
  return { adam: String(settled(surface, adam(3000, surface, 0.03), 1e-4)), ball: String(settled(surface, ball, 1e-4)) }
}
const [straight, oblique] = [ridden(0), ridden(15)]

/** Where a thousand steps of momentum end between the two bottoms, to six decimals. */
const ends = (from: Point) => path(rules.heavy, { ...settings, rate: 0.02 }, { surface: saddle, start: from, steps: 1000 }).at(-1)!.map((v) => Math.round(v * 1e6) / 1e6 + 0) as [number, number]
const well: Point = [0, 0.5]

/** The last step at which leaving out the correction still makes the step 5% longer. */
const late = Array.from({ length: 3000 }, (_, t) => t + 1).filter((t) => uncorrected(t, 0.9, 0.999) >= 1.05).at(-1)!

/** Second Adam step by hand: first coordinate, gradients 1 and then 0.9. */
const m2 = 0.9 * 0.1 + 0.1 * 0.9, v2 = 0.999 * 0.001 + 0.001 * 0.81
const [mHat, vHat] = [m2 / (1 - 0.9 ** 2), v2 / (1 - 0.999 ** 2)]

/** Length of Adam's step, in learning rates, after one gradient of 100 among gradients of 1. */
export function spike(beta2: number, after: number, clip = Infinity): number {
  let [m, v] = [1, 1]
  for (let t = 0; t <= after; t++) {
    const g = Math.min(clip, t === 0 ? 100 : 1)
    m = 0.9 * m + 0.1 * g
    v = beta2 * v + (1 - beta2) * g * g
  }
  return m / Math.sqrt(v)
}

const [, sMin, eMin, bCrit] = /S_min (\d+) steps, E_min (\d+) samples.* = (\d+)/.exec(printed('batch'))!.map(Number) as [number, number, number, number]
const seedNoise = Number(/standard deviation ([\d.]+)/.exec(printed('sweep'))![1])
const bestOf = Object.fromEntries([...printed('sweep').matchAll(/best of +(\d+) random rates: expected loss ([\d.]+)/g)].map(([, n, loss]) => [n, Number(loss)]))

/** Bytes of model state per parameter in mixed precision: 16-bit weights and gradients, 32-bit master weights and states. */
const whole = fact('adam-bytes-per-param')
const perParameter = { sgd: whole - 8, momentum: whole - 4, adam: whole, bf16: 14 }
const GB = (parameters: number, bytes: number) => grouped((parameters * bytes) / 1e9)
const cards = (parameters: number, bytes: number) => Math.ceil((parameters * bytes) / 72e9)
const hourly = 2, month = 24 * 30
const [rows, columns] = [4096, 14336]

/** Loss falls as compute to the power −α: a loss lower by `share` is worth this many times the compute. */
const alpha = fact('kaplan-alpha-c')
const worth = (share: number) => (1 - share) ** (-1 / alpha)
const full = 100_000, part = 0.02, trials = 16
/** Probes until one lies in the best `share` of the search space with probability `sure`. */
const probes = (share: number, sure: number) => Math.ceil(Math.log(1 - sure) / Math.log(1 - share))

/** Exercise: two steps on ½θ² from 1, rate 0.1, betas 0.9 and 0.95; θ, m, v and the length of the second step. */
const twice = (correct: boolean) => {
  const [, first, second] = path(rules.adam, { ...settings, beta2: 0.95, correct }, { surface: bowl(1), start, steps: 2 }).map(([x]) => x) as [number, number, number]
  const m = 0.9 * 0.1 + 0.1 * first, v = 0.95 * 0.05 + 0.05 * first * first
  const [c1, c2] = correct ? [1 - 0.9 ** 2, 1 - 0.95 ** 2] : [1, 1]
  return { first, second, m, v, mHat: m / c1, root: Math.sqrt(v / c2), ratio: (first - second) / 0.1 }
}
const [right, wrong] = [twice(true), twice(false)]

/** Exercise: hours and dollars of a run at some batch, cards in proportion to it. */
const rent = (batch: number) => {
  const steps = 20_000 * (1 + 1000 / batch), count = (batch / 500) * 8, hours = steps / 3600
  return { steps: grouped(steps), count: String(count), hours: sig(hours, 3), cost: hours * count * 2, time: hours }
}
const [now, double, eight, thirtyTwo] = [500, 1000, 4000, 16000].map(rent) as [Rent, Rent, Rent, Rent]
type Rent = ReturnType<typeof rent>

export default {
  left10: sig(ten.gd.left), leftM10: sig(ten.left), gd10: toThousandth(ten.gd.left), m10: toThousandth(ten.left),
  gd70: toThousandth(seventy.gd.left), m70: toThousandth(seventy.left), gd1000: toThousandth(thousand.gd.left), m1000: toThousandth(thousand.left),
  beta10: sig(ten.beta), beta70: sig(seventy.beta), beta1000: sig(thousand.beta), rate10: sig(ten.rate),
  stable: sig(stability(0.9)),
  saddleEnd: pair(ends([1, 0])), wellHeight: sig(saddle.value(well), 3), wellEnd: sig(ends(well)[1]),
  m2: sig(m2), mHat: sig(mHat, 6), v2: sig(v2), vHat: sig(vHat, 6), ratio2: sig(mHat / Math.sqrt(vHat), 6), adam2: pair(adam(2).at(-1)!), adam10: pair(adam(10).at(-1)!),
  adamStraight: straight.adam, adamOblique: oblique.adam, ballStraight: straight.ball, ballOblique: oblique.ball,
  late: String(late), first999: sig(uncorrected(1, 0.9, 0.999), 5), worst999: sig(uncorrected(12, 0.9, 0.999), 5), first95: sig(uncorrected(1, 0.9, 0.95), 3), worst95: sig(uncorrected(20, 0.9, 0.95), 3),
  decayV3: grouped(1 / (fact('deepseek-v3-peak-rate') * fact('deepseek-v3-weight-decay'))), decayEnd: grouped(1 / (fact('deepseek-v3-late-rate') * fact('deepseek-v3-weight-decay'))),
  bCrit: String(bCrit), sMin: String(sMin), eMin: String(eMin),
  spikeAt: sig(spike(0.999, 0), 3), spike20: sig(spike(0.999, 20), 2), spike100: sig(spike(0.999, 100), 2), spike1000: sig(spike(0.999, 1000), 2), spike95: sig(spike(0.95, 100), 3),
  memory7: GB(7e9, perParameter.adam), memory7sgd: GB(7e9, perParameter.sgd), memory7momentum: GB(7e9, perParameter.momentum), memory7bf16: GB(7e9, perParameter.bf16),
  memory70: GB(70e9, perParameter.adam), memory70sgd: GB(70e9, perParameter.sgd), memory70momentum: GB(70e9, perParameter.momentum), memory70bf16: GB(70e9, perParameter.bf16),
  cards70: String(cards(70e9, perParameter.adam)), cards70sgd: String(cards(70e9, perParameter.sgd)), cards70momentum: String(cards(70e9, perParameter.momentum)), cards70bf16: String(cards(70e9, perParameter.bf16)),
  cards7: String(cards(7e9, perParameter.adam)), cards7sgd: String(cards(7e9, perParameter.sgd)), cards7momentum: String(cards(7e9, perParameter.momentum)), cards7bf16: String(cards(7e9, perParameter.bf16)),
  savedCards: String(cards(70e9, perParameter.adam) - cards(70e9, perParameter.momentum)),
  savedMonth: grouped((cards(70e9, perParameter.adam) - cards(70e9, perParameter.momentum)) * hourly * month),
  checkpoint70: GB(70e9, fact('adam-optimizer-bytes')), factored: grouped(rows + columns), whole: grouped(rows * columns), factoredShare: percent((rows + columns) / (rows * columns)),
  seedNoise: sig(seedNoise), gain16: sig(bestOf[8]! - bestOf[16]!, 2), gain32: sig(bestOf[16]! - bestOf[32]!, 2), gain64: sig(bestOf[32]! - bestOf[64]!, 2),
  worth1: sig(worth(0.01), 3), worth1money: grouped(full * (worth(0.01) - 1)), worthHalf: sig(worth(0.005), 3),
  sweepCost: grouped(full * part * trials), sweepShare: percent(part * trials), trialCost: grouped(full * part),
  exTheta1: sig(wrong.first, 5), exMHat: sig(right.mHat, 5), exRoot: sig(right.root, 5), exRatio: sig(right.ratio, 5), exTheta2: sig(right.second, 5),
  exM: sig(wrong.m, 6), exV: sig(wrong.v, 5), exRootWrong: sig(wrong.root, 5), exRatioWrong: sig(wrong.ratio, 5), exTheta2Wrong: sig(wrong.second, 5),
  rent500: now.steps, rentHours500: now.hours, rentCost500: grouped(now.cost), rent1000: double.steps, rentHours1000: double.hours, rentCost1000: grouped(double.cost),
  rent4000: eight.steps, rentHours4000: eight.hours, rentCost4000: grouped(eight.cost), rent16000: thirtyTwo.steps, rentHours16000: thirtyTwo.hours, rentCost16000: grouped(thirtyTwo.cost),
  rentMore: grouped(eight.cost - now.cost), rentHour: sig((eight.cost - now.cost) / (now.time - eight.time), 2), rentLast: grouped((thirtyTwo.cost - eight.cost) / (eight.time - thirtyTwo.time)),
  probes5: String(probes(0.05, 0.95)), probes10: String(probes(0.1, 0.95)), gridCost: grouped(5 ** 4),
}
