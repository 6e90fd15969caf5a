// What DP-SGD costs by ε and by the number of records: output of listings/dpsgd.py.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/dpsgd.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^ε=([\d.]+) +σ= *[\d.]+[\s　]+([\d.]+)[\s　]+([\d.]+)[\s　]+([\d.]+)$/gm)].map((found) => found.slice(1).map(Number))
const free = [...(/^无噪声[\s　]+([\d.]+)[\s　]+([\d.]+)[\s　]+([\d.]+)$/m.exec(printed) ?? [])].slice(1).map(Number)
const sets = [['N=1400', '1', undefined], ['N=300', '2', '6 4'], ['N=100', '3', '2 3']] as const

export default () => chart(
  { margin: [56, 72, 36, 56], x: { label: 'ε（对数刻度，越往左越严）', domain: [0.4, 10], log: true, ticks: [0.5, 1, 3, 8] },
    y: { label: '测试正确率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(100 * v)}%` } },
  (x, y) => [
    line([[x(0.4), y(0.1)], [x(10), y(0.1)]], { colour: 'muted', width: 1, dash: '5 4' }),
    label([x(10) + 6, y(0.1) + 5], '乱猜', 'start', 'muted'),
    ...sets.flatMap(([name, colour, dash], i) => {
      const points = rows.map((row): Point => [row[0]!, row[i + 1]!])
      return [
        line([[x(8), y(free[i]!)], [x(10), y(free[i]!)]], { colour, width: 1 }),
        line(points.map(([e, v]): Point => [x(e), y(v)]), { colour, ...(dash ? { dash } : {}) }),
        ...points.map(([e, v]) => dot([x(e), y(v)], colour, 4, v)),
        label([x(10) + 6, y(points[0]![1]) + (i === 1 ? 11 : 5)], name, 'start', colour),
      ]
    }),
  ])
