/** Accuracy on new digits by number of random features, as listings/descent.py printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const rows = [...readFileSync(new URL('../listings/descent.out', import.meta.url), 'utf8').matchAll(/^ +(\d+) +\d+ +([\d.]+) +([\d.]+)$/gm)]
  .map(([, width, plain, ridge]) => ({ width: Number(width), plain: Number(plain), ridge: Number(ridge) }))
const worst = rows.reduce((a, b) => (b.plain < a.plain ? b : a))

export default () =>
  chart({ margin: [64, 34, 36, 56], x: { label: '特征数（对数轴）', domain: [20, 3000], log: true, ticks: [20, 50, 100, 200, 400, 1000, 3000] }, y: { label: '新图上的准确率', domain: [0.2, 1.1], ticks: [0.2, 0.4, 0.6, 0.8, 1] } }, (x, y) => [
    line([[x(200), y(0.2)], [x(200), y(1)]], { colour: 'rule', width: 1, dash: '4 4' }),
    line(rows.map(({ width, ridge }): Point => [x(width), y(ridge)]), { colour: '3', width: 2.5 }),
    line(rows.map(({ width, plain }): Point => [x(width), y(plain)]), { colour: '2', width: 2.5 }),
    ...rows.map(({ width, plain }) => dot([x(width), y(plain)], '2', 4, plain)),
    label([x(worst.width) + 10, y(worst.plain) + 4], `${worst.width} 个特征：${worst.plain}`, 'start', '2'),
    label([x(420), y(0.8)], '不罚', 'start', '2'),
    label([x(205), y(1.03)], '罚一点（λ = 0.1）', 'end', '3'),
    label([x(200) - 6, y(0.24)], '样本数 200', 'end', 'muted'),
  ])
