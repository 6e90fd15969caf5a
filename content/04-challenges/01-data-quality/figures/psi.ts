// Dots: output of listings/drift.py where nothing drifts. Curve: 9(1/n + 1/10000), ten bins, reference of 10,000 rows.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/drift.out', import.meta.url), 'utf8')
const measured = printed.split('\n').filter((row) => /^ *\d+ +0\.00 /.test(row))
  .map((row) => row.trim().split(/\s+/).map(Number)).map(([n, , median]): Point => [n ?? 0, median ?? 0])
const expected = (n: number) => 9 * (1 / n + 1 / 10000)

export default () => chart(
  { x: { label: '当期行数（对数刻度）', domain: [40, 3000], log: true, ticks: [50, 100, 200, 500, 2000] },
    y: { label: 'PSI，实际没有漂移', domain: [0, 0.26], ticks: [0, 0.05, 0.1, 0.15, 0.2, 0.25] } },
  (x, y) => {
    const ns = Array.from({ length: 60 }, (_, i) => 45 * (2500 / 45) ** (i / 59))
    return [
      line([[x(40), y(0.1)], [x(3000), y(0.1)]], { colour: '2', width: 1.5, dash: '6 4' }),
      line([[x(40), y(0.25)], [x(3000), y(0.25)]], { colour: '2', width: 1.5, dash: '6 4' }),
      label([x(3000), y(0.1) - 7], '惯例：0.1 关注', 'end', '2'),
      label([x(3000), y(0.25) + 22], '惯例：0.25 行动', 'end', '2'),
      line(ns.map((n): Point => [x(n), y(expected(n))])),
      ...measured.map(([n, v]) => dot([x(n), y(v)], '3', 5)),
      label([x(78), y(0.165)], '近似期望值', 'start', '1'),
      label([x(230), y(0.055)], '模拟的中位数', 'start', '3'),
    ]
  })
