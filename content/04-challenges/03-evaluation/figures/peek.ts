// Chance of at least one p < 0.05 among several looks at versions that are equal: output of listings/peek.py.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/peek.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^ +(\d+) +(0\.\d{3}) +0\.\d{4}$/gm)].map(([, looks, rate]): Point => [Number(looks), Number(rate)])

export default () => chart(
  { x: { label: '看几次（对数刻度）', domain: [0.9, 60], log: true, ticks: [1, 2, 5, 10, 20, 50] },
    y: { label: '至少一次 p < 0.05 的机会', domain: [0, 0.36], ticks: [0, 0.05, 0.1, 0.2, 0.3], format: (v) => `${Math.round(100 * v)}%` } },
  (x, y) => [
    line([[x(0.9), y(0.05)], [x(60), y(0.05)]], { colour: '2', width: 1.5, dash: '6 4' }),
    label([x(60), y(0.05) + 22], '以为的 5%', 'end', '2'),
    line(rows.map(([n, rate]): Point => [x(n), y(rate)])),
    ...rows.map(([n, rate]) => dot([x(n), y(rate)], '1', 4, rate)),
  ])
