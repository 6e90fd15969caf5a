/** How often a 95% interval of 50 questions holds the true rate: exact binomial sums, naive and Wilson. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { wilson } from '#labs/lib/proportion.ts'

const n = 50
const choose = Array.from({ length: n + 1 }, (_, k) => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1))
const naive = (k: number): readonly [number, number] => {
  const half = 1.959964 * Math.sqrt((k / n) * (1 - k / n) / n)
  return [k / n - half, k / n + half]
}
const covered = (interval: (k: number) => readonly [number, number], p: number) => choose.reduce((sum, ways, k) => {
  const [low, high] = interval(k)
  return sum + (low <= p && p <= high ? ways * p ** k * (1 - p) ** (n - k) : 0)
}, 0)
const rates = Array.from({ length: 97 }, (_, i) => 0.5 + i / 200)

export default () =>
  chart({ x: { label: '真实的正确率', domain: [0.5, 1], ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1], format: (v) => `${Math.round(v * 100)}%` }, y: { label: '区间盖住它的机会', domain: [0.6, 1], ticks: [0.6, 0.7, 0.8, 0.9, 0.95, 1], format: (v) => `${Math.round(v * 100)}%` } }, (x, y) => {
    const curve = (interval: (k: number) => readonly [number, number]): Point[] => rates.map((p) => [x(p), y(Math.max(0.6, covered(interval, p)))])
    return [
      line([[x(0.5), y(0.95)], [x(1), y(0.95)]], { colour: 'ink', width: 1.5, dash: '5 4' }),
      line(curve(naive), { colour: '2', width: 2 }),
      line(curve((k) => wilson(k, n)), { colour: '1', width: 2.5 }),
      label([x(0.84), y(0.86)], '平均值加减 1.96 倍标准误', 'end', '2'),
      label([x(0.52), y(0.98)], 'Wilson', 'start', '1'),
    ]
  })
