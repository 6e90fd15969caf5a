import { fact } from '#book/facts-data.ts'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

/** Months since the end of January 2023, trailing average of four quarters in per cent. */
const points = [[0, fact('hashicorp-ndr-2023-01')], [3, fact('hashicorp-ndr-2023-04')], [9, fact('hashicorp-ndr-2023-10')], [12, fact('hashicorp-ndr-2024-01')], [15, fact('hashicorp-ndr-2024-04')], [21, fact('hashicorp-ndr-2024-10')]] as const
const names = ['2023-01', '04', '', '10', '2024-01', '04', '', '10']

export default () => chart({
  x: { label: '报告期末', domain: [-1.5, 22], ticks: [0, 3, 6, 9, 12, 15, 18, 21], format: (v) => names[v / 3] ?? '' },
  y: { label: '净收入留存率（四季平均）', domain: [100, 140], ticks: [100, 110, 120, 130, 140], format: (v) => `${v}%` },
}, (x, y) => [
  line([[x(6.3), y(100)], [x(6.3), y(140)]], { colour: '2', width: 1.5, dash: '4 4' }),
  line(points.map(([m, v]): Point => [x(m), y(100 * v)]), { colour: '1', width: 2.5 }),
  ...points.map(([m, v]) => dot([x(m), y(100 * v)], '1', 4)),
  label([x(6.8), y(136)], '2023-08-10 改许可', 'start', '2'),
])
