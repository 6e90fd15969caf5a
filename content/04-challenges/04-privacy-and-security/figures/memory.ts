// Rank of a secret among 10,000 candidates by how often it was in the training text: output of listings/memorize.py.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/memorize.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^ +(\d+) 次[\s　]+(\d+)[\s　]+(\d+)[\s　]+(\d+)[\s　]+\d\/3$/gm)].map((found) => found.slice(1).map(Number))
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[1]!

export default () => chart(
  { margin: [72, 24, 36, 56], x: { label: '训练文本里出现几次（对数刻度）', domain: [0.85, 38], log: true, ticks: [1, 2, 4, 8, 16, 32] },
    y: { label: '真密钥的名次（对数刻度）', domain: [0.8, 10000], log: true, ticks: [1, 10, 100, 1000, 10000] } },
  (x, y) => [
    line([[x(0.85), y(5000)], [x(38), y(5000)]], { colour: 'muted', width: 1, dash: '5 4' }),
    label([x(38), y(5000) - 8], '什么都没记住', 'end', 'muted'),
    line(rows.map(([times, ...places]): Point => [x(times!), y(middle(places))])),
    ...rows.flatMap(([times, ...places]) => places.map((place) => dot([x(times!), y(place)], '2', 4, place))),
    label([x(4) + 10, y(60)], '三个密钥与它们的中位数', 'start', '1'),
  ])
