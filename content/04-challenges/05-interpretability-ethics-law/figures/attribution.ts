// The numbers are the output of listings/credit.py: four inputs, three attributions of one score.
import { readFileSync } from 'node:fs'
import { box, chart, label, line } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/credit.out', import.meta.url), 'utf8').split('\n')
const inputs = ['工资', '房产', '信用记录', '流水']
const kinds = [
  { row: '梯度×输入', colour: '4' },
  { row: '逐个遮挡', colour: '2' },
  { row: 'Shapley', colour: '1' },
] as const
const valuesOf = (name: string) => printed.find((text) => text.trimEnd().endsWith(name))!.match(/[\d.]+/g)!.map(Number)

export default () => chart(
  { height: 320, x: { label: '输入', domain: [-0.5, 3.5], ticks: [0, 1, 2, 3], format: (i) => inputs[i] ?? '' },
    y: { label: '分到的分数', domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5] } },
  (x, y) => [
    ...kinds.flatMap(({ row, colour }, k) => valuesOf(row).slice(0, 4).map((value, i) =>
      box(x(i) - 39 + k * 27, y(Math.max(value, 0.03)), 23, y(0) - y(Math.max(value, 0.03)), colour))),
    line([[x(-0.5), y(0)], [x(3.5), y(0)]], { colour: 'muted', width: 1 }),
    ...kinds.flatMap(({ row, colour }, k) => [
      box(x(-0.4) + k * 165, y(4.5) - 11, 13, 13, colour), label([x(-0.4) + 20 + k * 165, y(4.5)], row)]),
  ])
