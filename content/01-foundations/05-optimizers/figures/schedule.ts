/** Training loss along five schedules: the rows that listings/schedule.py printed. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'

const rows = readFileSync(new URL('../listings/schedule.out', import.meta.url), 'utf8').trim().split('\n').map((row) => row.split(/\s{2,}/))
const at = rows[0]!.slice(1).map((text) => Number(text) * 100)
const looks: Record<string, [colour: Colour, dash?: string]> = {
  'constant': ['4', '2 4'], 'cosine 2000': ['1'], 'wsd 2000': ['2'], 'cosine 1000': ['1', '8 4'], 'wsd 1000': ['2', '8 4'],
}

export default () =>
  chart({ height: 360, margin: [64, 28, 36, 56], x: { label: '步数', domain: [0, 2000], ticks: [0, 500, 1000, 1500, 2000] }, y: { label: '训练损失（对数轴）', domain: [0.009, 0.25], log: true, ticks: [0.01, 0.03, 0.1, 0.2] } }, (x, y) => [
    ...rows.slice(1).flatMap(([name, ...values]) => {
      const [colour, dash] = looks[name!]!
      const points = values.map((value, i) => [x(at[i]!), y(Number(value))] as const)
      return [line(points, { colour, width: 2.5, ...(dash ? { dash } : {}) }), dot(points.at(-1)!, colour)]
    }),
    label([x(1850), y(0.082)], '恒定', 'middle', '4'),
    label([x(1400), y(0.0125)], '余弦，2000 步', 'end', '1'), label([x(1330), y(0.125)], 'WSD，2000 步', 'middle', '2'),
    label([x(960), y(0.026)], '各自在 1000 步收尾', 'end', 'muted'),
  ])
