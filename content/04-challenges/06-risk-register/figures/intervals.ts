import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { understated } from '../numbers.ts'

/** Ratio of the ends, colour, place of the name. */
const curves: [number, Colour, number, number, string][] = [[4, '3', 0.31, 1.22, '上下端差 4 倍'], [9, '1', 0.307, 5.8, '差 9 倍'], [16, '2', 0.52, 8, '差 16 倍']]

export default () => chart({
  x: { label: '“90%”区间其实套住真值的比例', domain: [0.3, 0.95], ticks: [0.3, 0.45, 0.6, 0.75, 0.9], format: (v) => `${Math.round(v * 100)}%` },
  y: { label: '真平均÷算出的平均（对数）', domain: [0.7, 30], log: true, ticks: [1, 3, 10, 30], format: (v) => `${v} 倍` },
}, (x, y) => [
  line([[x(0.3), y(1)], [x(0.95), y(1)]], { colour: 'muted', width: 1, dash: '4 4' }),
  ...curves.flatMap(([ratio, colour, hit, times, name]) => {
    const points = Array.from({ length: 131 }, (_, i): [number, number] => [0.3 + i * 0.005, understated(ratio, 0.3 + i * 0.005)]).filter(([, v]) => v <= 30)
    return [
      line(points.map(([h, v]): Point => [x(h), y(v)]), { colour, width: 2.5 }),
      label([x(hit), y(times)], name, 'start', colour),
    ]
  }),
  dot([x(0.45), y(understated(9, 0.45))], '1', 5),
])
