import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { faster } from '../numbers.ts'

const steps = Array.from({ length: 41 }, (_, i) => 0.2 + (i / 40) * 0.79)
const curves: readonly [number, number, Colour, string | undefined, string][] = [
  [8, 0.05, '3', undefined, '猜 8 个，草稿 1/20'], [4, 0.05, '1', undefined, '猜 4 个，草稿 1/20'], [4, 0.2, '2', '6 4', '猜 4 个，草稿 1/5'], [8, 0.2, '5', '2 4', '猜 8 个，草稿 1/5'],
]

/** Where a row of the legend stands, in pixels below the top of the plot: none on the grid line at 6. */
const rows = [6, 25, 52, 71]

export default () => chart(
  { x: { label: '每个猜测被接受的概率 α', domain: [0.2, 1] }, y: { label: '解码快几倍', domain: [0, 7] }, margin: [36, 20, 36, 56] },
  (x, y) => [
    line([[x(0.2), y(1)], [x(1), y(1)]], { colour: 'muted', width: 1 }), label([x(1), y(1) + 21], '1 倍：不快不慢', 'end', 'muted'),
    ...curves.flatMap(([gamma, c, colour, dash], i) => [
      line(steps.map((a): Point => [x(a), y(faster(a, gamma, c))]), { colour, ...(dash && { dash }) }),
      line([[x(0.23), y(7) + rows[i]!], [x(0.23) + 26, y(7) + rows[i]!]], { colour, ...(dash && { dash }) }),
      label([x(0.23) + 34, y(7) + rows[i]! + 5], curves[i]![4]),
    ]),
  ],
)
