/** JS divergence and Wasserstein distance of N(0, 1) and N(d, 1) by their distance d, integrated on a fine grid. */
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** In nats; the grid covers both to ten deviations. */
export function js(distance: number): number {
  const step = 0.02
  let sum = 0
  for (let x = -10; x <= distance + 10; x += step) {
    const [p, q] = [density(x), density(x - distance)]
    const m = (p + q) / 2
    sum += (step * ((p && p * Math.log(p / m)) + (q && q * Math.log(q / m)))) / 2
  }
  return sum
}

const distances = Array.from({ length: 41 }, (_, i) => i / 5)

export default () =>
  chart({ height: 280, x: { label: '两个中心的距离', domain: [0, 8], ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8] }, y: { label: '散度（nat）或距离', domain: [0, 2], ticks: [0, 0.5, 1, 1.5, 2] } }, (x, y) => [
    line([[x(0), y(Math.LN2)], [x(8), y(Math.LN2)]], { colour: 'muted', width: 1, dash: '3 4' }), label([x(8), y(Math.LN2) - 8], 'ln 2 = 0.693', 'end', 'muted'),
    line([[x(0), y(0)], [x(2), y(2)]], { colour: '2', width: 2, dash: '7 4' }), label([x(2) + 8, y(1.85)], 'Wasserstein 距离', 'start', '2'),
    line(distances.map((d): Point => [x(d), y(js(d))]), { colour: '1', width: 2.5 }), dot([x(5), y(js(5))], '1', 4, js(5)), label([x(4.3), y(0.36)], 'JS 散度', 'start', '1'),
  ])
