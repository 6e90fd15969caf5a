/** Every computed number the chapter quotes. */
import { readFileSync } from 'node:fs'
import { errors, fit, places, samples } from '#labs/fit/kernel.ts'
import { wilson } from '#labs/lib/proportion.ts'

const printed = (name: string) => readFileSync(new URL(`./listings/${name}.out`, import.meta.url), 'utf8')
const sig = (value: number, digits = 3) => String(Number(value.toPrecision(digits)))
const points = (share: number, digits = 1) => (share * 100).toFixed(digits)
const percent = (share: number, digits = 1) => `${points(share, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

const [, valid, test] = [...printed('gaps').matchAll(/ ([01]\.\d{3}) ±/g)].map(([, share]) => Number(share)) as [number, number, number]
const se = (p: number, n: number) => Math.sqrt((p * (1 - p)) / n)

/** The mean of the best of `tries` independent shares of `n`, each of expectation `p`: Σ P(best ≥ k) / n. */
function luckiest(p: number, n: number, tries: number): number {
  let [mass, below, sum] = [(1 - p) ** n, 0, 0]
  for (let k = 0; k < n; k++) {
    below += mass
    mass *= ((n - k) / (k + 1)) * (p / (1 - p))
    sum += 1 - below ** tries
  }
  return sum / n
}

const polynomial = (n: number, seed: number, lambda = 0) => {
  const [xs, ys] = [places(n), samples(n, 0.15, seed)]
  return errors(xs, ys, fit(xs, ys, 9, lambda))
}

/** What t = 1/(ηλ) steps of descent keep of a direction of curvature h, and what ridge keeps. */
const [rate, lambda, curvatures] = [0.1, 0.01, [1, 0.01, 0.001]]
const early = curvatures.map((h) => (1 - (1 - rate * h) ** (1 / (rate * lambda))).toFixed(2)).join('、')
const ridgeShare = curvatures.map((h) => (h / (h + lambda)).toFixed(2)).join('、')

/** Muennighoff et al. 2023, appendix A: what so many epochs are worth in epochs of new data. */
const star = 15.387756
const worth = (epochs: number) => sig(1 + star * (1 - Math.exp(-(epochs - 1) / star)))

const clean = (score: number, seen: number) => percent((score - seen) / (1 - seen), 0)

/** The labelling bill: yuan a label, calls a month, yuan an error; errors at 400, 800, 1200 as listings/curve.py printed them. */
const [label, calls, loss] = [3, 100_000, 5]
const error = (n: number) => Number(new RegExp(`n = +${n}  error ([\\d.]+)`).exec(printed('curve'))![1])
const saved = (from: number, to: number) => (error(from) - error(to)) * calls * loss
const days = (from: number, to: number) => whole(((to - from) * label * 30) / saved(from, to))

/** Questions each of two papers needs to see a difference of five points at 85 % with power 0.8: 2·p(1−p)·(1.96 + 0.84)²/0.05². */
const needed = Math.ceil((2 * 0.85 * 0.15 * (1.96 + 0.8416) ** 2) / 0.05 ** 2)

/** Chance that a word written once on average is gone within t generations: a Poisson branching process. */
const gone = (t: number): number => (t === 0 ? 0 : Math.exp(gone(t - 1) - 1))

export default {
  gapPick: points(valid - test), seForty: points(se(test, 40)), pickLuck: points(luckiest(test, 40, 60) - test),
  nine10: sig(polynomial(10, 0).test), nine60: sig(polynomial(60, 1).test), ridge6: sig(polynomial(10, 0, 1e-6).test), ridge0: sig(polynomial(10, 0, 1).test),
  ridgeLargest: whole(polynomial(10, 0, 1e-6).largest),
  early, ridgeShare, worth4: worth(4), worth16: worth(16), worth64: worth(64),
  clean20: clean(0.85, 0.2), clean40: clean(0.85, 0.4),
  recall20: wilson(16, 20).map((v) => percent(v, 0)).join(' 到 '),
  buyFirst: whole(400 * label), saveFirst: whole(saved(400, 800)), daysFirst: days(400, 800),
  dropSecond: points(error(800) - error(1200), 2), saveSecond: whole(saved(800, 1200)), daysSecond: days(800, 1200),
  needed: String(needed), seHundred: points(se(0.85, 100)),
  exSe: sig(se(0.93, 500)), exVar: sig(0.0225 / 40), exC: ((0.82 - 0.77) / (1 - 0.77)).toFixed(2), exSe200: sig(se(0.76, 200), 2), exZ: (0.05 / Math.hypot(se(0.76, 200), se(0.83, 200))).toFixed(1),
  exTail: sig(gone(1)), exTail2: sig(gone(2)), exTail3: sig(gone(3)), exNeed: whole(Math.log(100) / 5e-6),
}
