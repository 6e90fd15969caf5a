/** The distance of draws from the truth to the truth by their number, as listings/bias.py printed it, beside what listings/tricks.py says of copies. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const text = readFileSync(new URL('../listings/bias.out', import.meta.url), 'utf8')
const rows = [...text.matchAll(/^n +(\d+) +distance +([\d.]+) \+- ([\d.]+)/gm)].map(([, n, mean, spread]) => [Number(n), Number(mean), Number(spread)] as const)
const tricks = readFileSync(new URL('../listings/tricks.out', import.meta.url), 'utf8')
const level = (pattern: RegExp) => Number(pattern.exec(tricks)![1])
const lines = [['照抄，删掉全部 8', level(/without any 8 +([\d.]+)/)], ['照抄训练图', level(/training digits +([\d.]+)/)]] as const

export default () =>
  chart({ height: 300, x: { label: '抽几张（对数轴）', domain: [40, 6000], log: true, ticks: [50, 100, 200, 500, 1000, 2000, 5000] }, y: { label: 'Fréchet 距离（对数轴）', domain: [0.2, 60], log: true, ticks: [0.3, 1, 3, 10, 30] } }, (x, y) => [
    ...lines.flatMap(([name, value]) => [line([[x(40), y(value)], [x(6000), y(value)]], { colour: '2', width: 1.5, dash: '6 4' }), label([x(6000), y(value) - 7], name, 'end', '2')]),
    ...rows.map(([n, mean, spread]) => line([[x(n), y(Math.max(0.21, mean - spread))], [x(n), y(mean + spread)]], { colour: 'muted', width: 1.5 })),
    line(rows.map(([n, mean]): Point => [x(n), y(mean)]), { colour: '1', width: 2.5 }), ...rows.map(([n, mean]) => dot([x(n), y(mean)], '1', 4, mean)),
    label([x(52), y(0.7)], '真图对真图，真值 0', 'start', '1'),
  ])
