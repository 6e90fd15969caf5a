/** Every computed number the chapter quotes. */
import { model } from '#book/facts-data.ts'
import { curvature, descend, gradient, hessian, mse, optimum, standardise, threshold, type Point, type Theta } from '#labs/gd/kernel.ts'

const points: Point[] = [1, 2, 3, 4, 5].map((x) => [x, 2 * x])
const start: Theta = [0, 0]
const at = (rate: number, steps: number, data = points) => descend({ points: data, start, rate, steps })[steps]!
const sig = (value: number, digits = 4) => String(Number(value.toPrecision(digits))).replace('-', '−')
const grouped = (value: number, digits = 0) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const power = (value: number, digits = 3) => {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  const raised = [...String(Number(exponent))].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')
  return `${mantissa}×10${raised}`
}
const pair = (theta: readonly number[], digits = 4) => `(${theta.map((v) => sig(v, digits)).join(', ')})`

const { min, max, condition } = curvature(points)
const slowest = (condition - 1) / (condition + 1)
const centred: Point[] = points.map(([x, y]) => [x - 3, y])
const standard = standardise(points)
const thousand: Point[] = points.map(([x, y]) => [1000 * x, y])

/** All ways to choose `size` of the five points. */
const choose = (size: number, from = [0, 1, 2, 3, 4]): number[][] =>
  size === 0 ? [[]] : from.flatMap((head, i) => choose(size - 1, from.slice(i + 1)).map((rest) => [head, ...rest]))

/** Σ over batches of ‖batch gradient − full gradient‖², averaged: the variance of one minibatch gradient at θ = (0, 0). */
const variance = (size: number) => {
  const full = gradient(points, start)
  const batches = choose(size)
  return batches.reduce((sum, batch) => {
    const g = gradient(batch.map((i) => points[i]!), start)
    return sum + (g[0] - full[0]) ** 2 + (g[1] - full[1]) ** 2
  }, 0) / batches.length
}

type Matrix = readonly (readonly number[])[]
const times = (a: Matrix, b: Matrix) => a.map((row) => b[0]!.map((_, j) => row.reduce((sum, v, k) => sum + v * b[k]![j]!, 0)))

/** Does E[A S A] with A = I − ηH_batch shrink? The mean square of the error follows this map, because all five points lie on the line. */
const shrinks = (rate: number, size: number) => {
  const maps = choose(size).map((batch) => hessian(batch.map((i) => points[i]!)).map((row, i) => row.map((v, j) => (i === j ? 1 : 0) - rate * v)))
  let [state, growth]: [Matrix, number] = [[[1, 0], [0, 1]], 0]
  for (let i = 0; i < 120; i++) {
    const next = maps.map((a) => times(times(a, state), a)).reduce((x, y) => x.map((row, r) => row.map((v, c) => v + y[r]![c]!)))
    const size2 = (next[0]![0]! + next[1]![1]!) / maps.length
    growth = size2 / (state[0]![0]! + state[1]![1]!)
    state = next.map((row) => row.map((v) => v / maps.length / size2))
  }
  return growth < 1
}
const meanSquareThreshold = (size: number) => {
  let [low, high] = [0.01, 0.2]
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2
    if (shrinks(middle, size)) low = middle
    else high = middle
  }
  return low
}

/** Assumptions of the arithmetic in the founders' section; the text names each of them. */
const cards = 64, hours = 14, price = 2, engineer = 60
const failed = cards * hours * price
const check = (engineer + price) / 3

/** The exercise: three points, one step at 0.2. */
const three: Point[] = [[1, 3], [2, 5], [3, 7]]
const after = at(0.2, 1, three)
const errors = (theta: Theta, data: Point[]) => data.map(([x, y]) => theta[0] + theta[1] * x - y)

const noise = gradient(points, start)
const length2 = noise[0] ** 2 + noise[1] ** 2

export default {
  errors1: errors(at(0.1, 1).theta, points).map((e) => sig(e)).join('、'),
  squares1: sig(5 * at(0.1, 1).mse), loss1: sig(at(0.1, 1).mse), loss0085: sig(at(0.085, 100).mse),
  sigmoidSlope1: sig(1 / (1 + Math.exp(-1)) * (1 - 1 / (1 + Math.exp(-1)))),
  exMax: sig(curvature(three).max, 5), exMin: sig(curvature(three).min), exErrors: errors(after.theta, three).map((e) => sig(e)).join('、'), exLoss: sig(after.mse),
  exActivations: ((49 * 8192 * 4096 * 2) / 1e9).toFixed(2),
  growth10: grouped(at(0.1, 10).mse / 44),
  loss10: grouped(at(0.1, 10).mse, 1),
  stepOut: String(descend({ points, start, rate: 0.1, steps: 1000 }).length - 1),
  loss2: sig(at(0.1, 2).mse, 6),
  theta2: pair(at(0.1, 2).theta),
  slow1000: power(at(0.01, 1000).mse, 6),
  slowTheta1000: pair(at(0.01, 1000).theta, 6),
  loss22: sig(mse(points, [2, 2])),
  optimum: pair(optimum(points)),
  lambdaMax: sig(max, 6),
  lambdaMin: sig(min, 6),
  condition: sig(condition),
  threshold: sig(threshold(points), 6),
  bestFactor: sig(slowest),
  bestSteps: String(Math.ceil(Math.log(1000) / -Math.log(slowest))),
  steepAt01: sig(1 - 0.1 * max, 6),
  growthPerStep: sig((1 - 0.1 * max) ** 2),
  flatAt001: sig(1 - 0.01 * min, 6),
  flat1000: sig((1 - 0.01 * min) ** 1000),
  steepAt001: sig(1 - 0.01 * max),
  centredMax: sig(curvature(centred).max), centredCondition: sig(curvature(centred).condition), centredThreshold: sig(threshold(centred)),
  standardMax: sig(curvature(standard).max), standardCondition: sig(curvature(standard).condition), standardThreshold: sig(threshold(standard)),
  standardTheta: pair(at(0.5, 1, standard).theta), standardLoss: at(0.5, 1, standard).mse < 1e-24 ? '0' : sig(at(0.5, 1, standard).mse),
  thousandMax: `${grouped(curvature(thousand).max / 1e4)} 万`, thousandCondition: `${grouped(curvature(thousand).condition / 1e4)} 万`, thousandThreshold: power(threshold(thousand)),
  variance1: sig(variance(1), 5), variance2: sig(variance(2), 5), variance3: sig(variance(3), 5), variance4: sig(variance(4), 5), variance5: sig(variance(5), 5),
  ms1: sig(meanSquareThreshold(1), 3), ms2: sig(meanSquareThreshold(2), 3), ms3: sig(meanSquareThreshold(3), 3), ms4: sig(meanSquareThreshold(4), 3), ms5: sig(meanSquareThreshold(5), 3),
  noiseScale: sig(variance(1) / length2, 3),
  quarter10: power(0.25 ** 10, 2),
  forwardYears: sig((7e9 * 0.1) / (365.25 * 86400), 2),
  activations: sig((37 * 4096 * 512 * 4) / 1e6),
  ln2: sig(Math.log(2), 3), ln10: sig(Math.log(10), 4), lnVocabulary: sig(Math.log(model('llama3.1-8b').arch.vocab), 4),
  hDouble: power((3 * 2 ** -53) ** (1 / 3), 2), hSingle: power((3 * 2 ** -24) ** (1 / 3), 2),
  failedRun: grouped(failed), checkCost: grouped(check), breakEven: `${sig((check / failed) * 100, 2)}%`,
}
