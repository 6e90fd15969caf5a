// Days until a 3-point drop is seen, by labels a day: output of listings/monitor.py.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/monitor.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^ +(\d+) +(\d+) 天 +(\d+) 天 +(\d+) 天/gm)].map((found) => found.slice(1).map(Number))
const column = (k: number) => rows.map((row): Point => [row[0] ?? 0, row[k] ?? 0])

export default () => chart(
  { x: { label: '每天标几条（对数刻度）', domain: [9, 240], log: true, ticks: [10, 20, 50, 100, 200] },
    y: { label: '几天发现（对数刻度）', domain: [3, 260], log: true, ticks: [3, 10, 30, 100] } },
  (x, y) => [
    ...(['2', '3', '1'] as const).flatMap((colour, i) => {
      const points = column([3, 2, 1][i] ?? 1)
      return [
        line(points.map(([n, d]): Point => [x(n), y(d)]), { colour, ...(i < 2 ? { dash: i ? '2 3' : '6 4' } : {}) }),
        ...points.map(([n, d]) => dot([x(n), y(d)], colour, 4, d)),
      ]
    }),
    label([x(57), y(64)], '只看当天，中位数', 'start', '2'),
    label([x(11), y(39)], '九成之内', 'start', '3'),
    label([x(10.5), y(12.5)], '累积和，中位数', 'start', '1'),
  ])
