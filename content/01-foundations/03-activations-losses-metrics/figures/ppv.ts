/** Precision against the share of positives, for three pairs of sensitivity and specificity. */
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { metrics, population } from '#labs/cm/kernel.ts'

const across = Array.from({ length: 27 }, (_, i) => 10 ** (-4 + i * 0.15))
const ppv = (sensitivity: number, specificity: number, prevalence: number) => metrics(population(sensitivity, specificity, prevalence)).precision!

export default () =>
  chart({ x: { label: '正例占比（对数轴）', domain: [1e-4, 0.8], log: true, ticks: [1e-4, 1e-3, 1e-2, 1e-1, 0.5], format: (v) => `${v * 100}%` }, y: { label: '精确率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` } }, (x, y) => {
    const curve = (s: number, t: number): Point[] => across.map((share) => [x(share), y(ppv(s, t, share))])
    const at = (s: number, t: number, share: number): Point => [x(share), y(ppv(s, t, share))]
    return [
      line(curve(0.99, 0.999), { colour: '3', width: 2.5 }),
      line(curve(0.99, 0.99), { colour: '1', width: 2.5 }),
      line(curve(0.26, 0.91), { colour: '2', width: 2.5 }),
      dot(at(0.99, 0.99, 0.001), '1', 5), dot(at(0.26, 0.91, 0.1), '2', 5),
      label([x(0.00065), y(0.57)], '误报 0.1%', 'end', '3'),
      label([x(0.015), y(0.42)], '误报 1%', 'start', '1'),
      label([x(0.115), y(0.09)], '文本检测器', 'start', '2'),
      label([x(0.00085), y(0.13)], '9%', 'end', '1'),
      label([x(0.088), y(0.31)], '24%', 'end', '2'),
    ]
  })
