/** Worst relative error of a numerical gradient against its step h, for the 2-2-1 network of the chapter. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'

const start = [0.4, -0.2, 0.2, 0.3, 0, 0.2, 0.6, -0.5, 0.1]

/** The loss, with every intermediate value rounded by `r` (identity: double; Math.fround: single). */
const loss = (p: readonly number[], r: (v: number) => number) => {
  const sum = (...v: number[]) => v.reduce((a, b) => r(a + b))
  const sigmoid = (z: number) => r(1 / r(1 + r(Math.exp(r(-z)))))
  const [a, b, c, d, e, f, g, h, k] = p.map(r) as [number, number, number, number, number, number, number, number, number]
  const h1 = sigmoid(sum(r(a * 1), r(b * 2), e))
  const h2 = sigmoid(sum(r(c * 1), r(d * 2), f))
  const error = sum(r(g * h1), r(h * h2), k, -1)
  return r(error * error)
}

const analytic = (() => {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  const [a1, a2] = [sigmoid(0.4 - 0.4 + 0), sigmoid(0.2 + 0.6 + 0.2)]
  const d = 2 * (0.6 * a1 - 0.5 * a2 + 0.1 - 1)
  const [d1, d2] = [d * 0.6 * a1 * (1 - a1), d * -0.5 * a2 * (1 - a2)]
  return [d1, 2 * d1, d2, 2 * d2, d1, d2, d * a1, d * a2, d]
})()

type Rounding = (v: number) => number
const worst = (h: number, r: Rounding, central: boolean) => Math.max(...start.map((_, i) => {
  const at = (by: number) => loss(start.map((v, j) => (j === i ? r(v + r(by)) : v)), r)
  const estimate = central ? r(r(at(h) - at(-h)) / r(2 * h)) : r(r(at(h) - at(0)) / r(h))
  return Math.abs(estimate - analytic[i]!) / Math.max(Math.abs(estimate), Math.abs(analytic[i]!))
}))

const steps = Array.from({ length: 34 }, (_, i) => 10 ** (-1 - i / 3))
const raised = (v: number) => `10${[...String(Math.round(Math.log10(v)))].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')}`

export default () =>
  chart({ height: 360, x: { label: '差分步 h', domain: [1e-12, 1e-1], log: true, ticks: [1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2], format: raised },
    y: { label: '九个偏导里最大的相对误差', domain: [1e-12, 1], log: true, ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1], format: (v) => (v === 1 ? '1' : raised(v)) } }, (x, y) => {
    const curve = (r: Rounding, central: boolean): Point[] => steps.map((h) => [x(h), y(Math.min(1, worst(h, r, central)))])
    return [
      line(curve(Math.fround, true), { colour: '5', width: 2.5, dash: '2 4' }),
      line(curve((v) => v, false), { colour: '2', width: 2.5, dash: '8 4' }),
      line(curve((v) => v, true), { colour: '1', width: 2.5 }),
      label([x(4e-12), y(0.12)], '单精度，中心差分', 'start', '5'),
      label([x(2.5e-12), y(1e-10)], '双精度，单侧差分', 'start', '2'),
      label([x(1.2e-5), y(4e-12)], '双精度，中心差分', 'start', '1'),
    ]
  })
