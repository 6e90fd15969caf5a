/** False alarms allowed among harmless items against how rare the event is, for three ratios of gain to cost. */
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const allowed = (rare: number, caught: number, ratio: number) => (rare * caught * (ratio - 1)) / (1 - rare)
const ratios: readonly (readonly [number, Colour, string])[] = [[10, '1', '10 倍'], [50, '2', '50 倍'], [200, '3', '200 倍']]
const tasks: readonly (readonly [string, number, number, 'start' | 'end', number])[] = [
  ['盗刷', 1 / 2000, 0.01, 'end', -8], ['骗贷', 1 / 100, 0.04, 'start', 16], ['轴承', 1 / 1500, 0.02, 'start', -8], ['划痕', 1 / 200, 0.02, 'start', 16], ['洗钱', 1 / 5000, 0.03, 'end', -8],
]

export default () => chart({
  height: 360,
  x: { label: '事件有多罕见（占比）', domain: [1e-4, 0.1], log: true, ticks: [1e-4, 1e-3, 1e-2, 0.1], format: (v) => ['万分之一', '千分之一', '百分之一', '十分之一'][Math.round(Math.log10(v)) + 4]! },
  y: { label: '误报率', domain: [1e-4, 1], log: true, ticks: [1e-4, 1e-3, 1e-2, 0.1, 1], format: (v) => `${v * 100}%` },
}, (x, y) => [
  ...ratios.flatMap(([ratio, colour, name], i) => {
    const points = Array.from({ length: 61 }, (_, k) => 10 ** (-4 + k / 20)).map((rare): [number, number] => [rare, allowed(rare, 0.8, ratio)]).filter(([, v]) => v <= 1 && v >= 1e-4)
    const [rare, rate] = points[i === 2 ? 8 : i === 1 ? 8 : 6]!
    return [line(points.map(([r, v]): Point => [x(r), y(v)]), { colour, width: 2.5, ...(i ? { dash: i === 1 ? '8 4' : '3 3' } : {}) }), label([x(rare) + (i === 2 ? -8 : 10), y(rate) + (i === 2 ? -6 : 14)], name, i === 2 ? 'end' : 'start', colour)]
  }),
  ...tasks.flatMap(([name, rare, rate, anchor, down]) => [dot([x(rare), y(rate)], 'ink', 4.5), label([x(rare) + (anchor === 'start' ? 8 : -8), y(rate) + down], name, anchor)]),
])
