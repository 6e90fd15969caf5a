// Numbers of this chapter that follow from a formula or the kernel of the lab. Simulations are in listings/*.out.
import { armSize, bestOf, blocks, gateFor, interval, levelSize, noWorseSize, pairedSize, zeroLimit, zeroSize } from '#labs/eval/kernel.ts'

const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)}%`
const points = (value: number, digits = 1) => (100 * value).toFixed(digits)
const count = (value: number) => value.toLocaleString('en-US')
const yuan = (value: number) => Math.round(value).toLocaleString('en-US')

// Opening: 50 questions, old 43, new 46; 5 gained, 2 lost. Two-sided sign test over 7 flips.
const [low46, high46] = interval(46, 50)
const tail = 7 + 21 + 1 // C(7,6) + C(7,5) + C(7,7)

// Sizes.
const level = (half: number) => count(levelSize(0.9, half))
const paired = (flips: number, gap: number) => count(pairedSize(flips, gap))
const noWorse = (flips: number, margin: number) => count(noWorseSize(flips, margin))

// Best of K equal versions on the same n questions: the part of a score not shared has variance flips/2/n.
const bonus = (k: number, n: number, flips: number) => bestOf(k) * Math.sqrt(flips / 2 / n)

// A judge against people: sensitivity, specificity, true rate.
const judge = (se: number, sp: number, p: number) => {
  const raw = p * se + (1 - p) * (1 - sp)
  const agree = p * se + (1 - p) * sp
  const chance = p * raw + (1 - p) * (1 - raw)
  return { raw: percent(raw), agree: percent(agree), kappa: ((agree - chance) / (1 - chance)).toFixed(2) }
}
const judges = Object.fromEntries([0.5, 0.8, 0.9, 0.97].flatMap((p) => {
  const { raw, agree, kappa } = judge(0.97, 0.6, p)
  const name = String(Math.round(100 * p))
  return [[`raw${name}`, raw], [`agree${name}`, agree], [`kappa${name}`, kappa]]
}))
const youden = 0.97 + 0.6 - 1

// Rogan–Gladen by hand: 5000 judged, 4280 passed; 240 truly right, 60 truly wrong people-labelled items.
const seen = 4280 / 5000
const corrected = (seen + 0.6 - 1) / youden
const variance = (seen * (1 - seen) / 5000 + corrected ** 2 * 0.97 * 0.03 / 240 + (1 - corrected) ** 2 * 0.6 * 0.4 / 60) / youden ** 2
const half = 1.96 * Math.sqrt(variance)

// How many times its 300 human labels a judge of 5000 is worth, at a true rate of 0.8: variance of the labels alone over that of the corrected mean.
const worth = (se: number, sp: number) => {
  const [over, under] = [0.2 * (1 - sp), 0.8 * (1 - se)], passed = 0.8 * se + over
  return 0.16 / 300 / (passed * (1 - passed) / 5000 + (over + under - (over - under) ** 2) / 300)
}

// Claims: ten a reply.
const someWrong = (claim: number, n: number) => 1 - (1 - claim) ** n

// Fallback. Bands of confidence: share, right. Prices in yuan: model, person, harm of one wrong answer.
const bands = [[0.55, 0.97], [0.25, 0.88], [0.12, 0.70], [0.08, 0.45]] as const
const [asked, model, person, harm, care] = [30_000, 0.15, 8, 40, 0.98]
const fallback = (kept: number) => {
  const auto = bands.slice(0, kept)
  const handed = asked * bands.slice(kept).reduce((sum, [share]) => sum + share, 0)
  const wrongAuto = asked * auto.reduce((sum, [share, right]) => sum + share * (1 - right), 0)
  const wrongHand = handed * (1 - care)
  return { handed, wrong: wrongAuto + wrongHand, calls: asked * model, people: handed * person, harm: (wrongAuto + wrongHand) * harm, total: asked * model + handed * person + (wrongAuto + wrongHand) * harm }
}
const plans = Object.fromEntries([4, 3, 2, 1].flatMap((kept) => Object.entries(fallback(kept)).map(([name, value]) => [`${name}${kept}`, yuan(value)])))
const allHuman = asked * person + asked * (1 - care) * harm
const turn = (loss: number) => percent(care - person / loss, 0)

// Gates: a share of 8 % of the questions flips.
const flips = 0.08
const gates = Object.fromEntries([100, 300, 1000].flatMap((n) => {
  const net = gateFor(n, flips)
  return [[`net${n}`, String(net)], [`any${n}`, percent(blocks(n, flips, 0, 1), 0)], [`false${n}`, percent(blocks(n, flips, 0, net))],
    [`miss3of${n}`, percent(1 - blocks(n, flips, 0.03, net), 0)], [`miss5of${n}`, percent(1 - blocks(n, flips, 0.05, net), 0)]]
}))

// Exercise: 2000 judged, 92 % passed; 144 of 150 good ones and 120 of 150 bad ones judged right.
const exTheta = (0.92 + 0.8 - 1) / 0.76
const exError = Math.sqrt(0.92 * 0.08 / 2000 + exTheta ** 2 * 0.96 * 0.04 / 150 + (1 - exTheta) ** 2 * 0.8 * 0.2 / 150) / 0.76

// Year's budget of the worksheet, yuan. Minutes per item, 80 yuan an hour.
const hour = 80
const item = (8 + 2 * 4 + 0.15 * 6) / 60 * hour
const double = (2 * 4 + 0.15 * 6) / 60 * hour
const single = 4 / 60 * hour
const budget = { build: 600 * item, renew: 3 * 150 * item, calibrate: 4 * 300 * double, watch: 20 * 365 * single, red: 2 * 20_000, judge: 50 * 600 * 2 * 0.02 }
const spent = Object.values(budget).reduce((a, b) => a + b)
const dropDay = asked * 12 / 360 * 0.03 * harm
const moreLabels = 30 * 365 * single
const saved = (24 - 13) * dropDay

export default {
  low46: percent(low46, 0), high46: percent(high46, 0), signP: (2 * tail / 2 ** 7).toFixed(2),
  level5: level(0.05), level3: level(0.03), level2: level(0.02), level1: level(0.01),
  paired5: paired(0.08, 0.05), paired3: paired(0.08, 0.03), paired2: paired(0.08, 0.02), paired1: paired(0.08, 0.01),
  noWorse5: noWorse(0.08, 0.05), noWorse3: noWorse(0.08, 0.03), noWorse2: noWorse(0.08, 0.02), noWorse1: noWorse(0.08, 0.01), tinyMargin: String(Math.round(noWorseSize(flips, 0.001875) / 1e4)),
  zero5: count(zeroSize(0.05)), zero3: count(zeroSize(0.03)), zero2: count(zeroSize(0.02)), zero1: count(zeroSize(0.01)), zero01: count(zeroSize(0.001)),
  arms: count(armSize(0.05, 0.06)), arms10: count(armSize(0.9, 0.93)),
  best20: bestOf(20).toFixed(2), bonus20: points(bonus(20, 200, 0.1)), bonus5: points(bonus(5, 200, 0.1)), bonus27: bestOf(27).toFixed(2), unique: points(Math.sqrt(0.05 / 200), 2),
  family20: percent(1 - 0.95 ** 20, 0),
  ...judges, seenGap: points(0.03 * youden),
  half: points(half), from: percent(corrected - half), to: percent(corrected + half),
  parts: [seen * (1 - seen) / 5000, corrected ** 2 * 0.97 * 0.03 / 240, (1 - corrected) ** 2 * 0.24 / 60].map((v) => `${Math.round(100 * v / (variance * youden ** 2))}%`).join('、'),
  worth: worth(0.97, 0.6).toFixed(1), worthGood: worth(0.95, 0.95).toFixed(1),
  reply2: percent(someWrong(0.02, 10)), claim17: percent(1 - 0.83 ** 0.1), claim1: percent(1 - 0.99 ** 0.1, 2),
  ...plans, allHuman: yuan(allHuman), turn400: turn(400), turn10: turn(10),
  ...gates, creep: percent(blocks(1000, flips, 0.003, gateFor(1000, flips)), 0), miss800: percent(1 - blocks(800, flips, 0.03, gateFor(800, flips))), must200: percent(1 - 0.97 ** 200), mustThree: percent(1 - (1 - 0.03 ** 3) ** 200, 2), mustHard: percent(0.5 ** 3, 1),
  limit300: percent(zeroLimit(300), 2), attacker: percent(1 - (1 - zeroLimit(300)) ** 100, 0), unseen: percent(7 / 120),
  customers: String(Math.ceil(noWorseSize(flips, 0.03) * 1.6 / 3)), exError: exError.toFixed(4), exFrom: (exTheta - 1.96 * exError).toFixed(3), exTo: (exTheta + 1.96 * exError).toFixed(3),
  ...Object.fromEntries(Object.entries(budget).map(([name, value]) => [`${name}Yuan`, yuan(value)])), spent: yuan(spent),
  moreLabels: yuan(moreLabels), saved: yuan(saved), breakEven: (moreLabels / saved).toFixed(1),
  revenueShare: percent(spent / (12 * fallback(2).total), 0),
}
