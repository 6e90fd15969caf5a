// The numbers are the output of listings/noise.py (LDA: test only; training only; both).
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import type { Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/noise.out', import.meta.url), 'utf8')
const rows = printed.split('1-NN')[0]!.split('\n').slice(1, 7).map((row) => row.match(/[\d.]+/g)!.map(Number))
const column = (i: number) => rows.map((row) => row[i] ?? 0)
const [eta, onlyTest, onlyTraining, both] = [column(0), column(1), column(2), column(3)]

export default () => chart(
  { x: { label: '错标比例（%）', domain: [0, 40], ticks: eta }, y: { label: '准确率（%）', domain: [50, 100] } },
  (x, y) => {
    const at = (values: readonly number[]): Point[] => values.map((v, i): Point => [x(eta[i] ?? 0), y(v)])
    const curve = (values: readonly number[], colour: '1' | '2' | '3', dash?: string) =>
      [line(at(values), dash ? { colour, dash } : { colour }), ...at(values).map((p) => dot(p, colour))]
    return [
      ...curve(onlyTraining, '1'), ...curve(onlyTest, '2'), ...curve(both, '3', '5 4'),
      label([x(40), y(96)], '训练集有错，对干净答案算', 'end', '1'),
      label([x(29), y(74)], '只有测试集有错', 'start', '2'),
      label([x(26), y(59)], '两边都有错', 'end', '3'),
    ]
  })
