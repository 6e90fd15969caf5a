import { area, chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { squeezed } from '../numbers.ts'

const firms: [inference: number, margin: number, colour: Colour][] = [[0.05, 0.75, '3'], [0.15, 0.7, '4'], [0.3, 0.55, '1'], [0.45, 0.4, '2']]

export default () => chart({
  x: { label: '接口单价变成原来的几倍', domain: [1, 4], ticks: [1, 2, 3, 4], format: (v) => `${v} 倍` },
  y: { label: '毛利率', domain: [-0.5, 0.8], ticks: [-0.4, 0, 0.4, 0.8], format: (v) => `${Math.round(v * 100)}%`.replace('-', '−') },
}, (x, y) => {
  const times = Array.from({ length: 61 }, (_, i) => 1 + i / 20)
  return [
    area([[x(1), y(0)], [x(4), y(0)], [x(4), y(-0.5)], [x(1), y(-0.5)]], '2', 0.12),
    line([[x(1), y(0)], [x(4), y(0)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    ...firms.map(([inference, margin, colour]) => line(times.map((t): [number, number] => [t, squeezed(margin, inference, t)]).filter(([, g]) => g >= -0.5).map(([t, g]): Point => [x(t), y(g)]), { colour, width: 2.5 })),
    label([x(3.95), y(squeezed(0.75, 0.05, 3.95)) - 20], '推理占收入 5%', 'end', '3'),
    label([x(3.95), y(squeezed(0.7, 0.15, 3.95)) - 12], '15%', 'end', '4'),
    label([x(3.55), y(squeezed(0.55, 0.3, 3.55)) - 14], '30%', 'start', '1'),
    label([x(2.36), y(squeezed(0.4, 0.45, 2.36)) - 14], '45%', 'start', '2'),
  ]
})
