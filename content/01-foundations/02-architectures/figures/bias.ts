/** What bias.out measured: right answers of three architectures of one size under four conditions. */
import { box, chart, label, type Colour } from '#labs/lib/plot.ts'
import { bias } from '../numbers.ts'

const conditions = ['全部样本', '只有 100 张', '移动一格', '打乱像素']
const names: [name: string, colour: Colour][] = [['MLP', '3'], ['CNN', '1'], ['Transformer', '2']]

export default () =>
  chart({ height: 330, x: { label: '', domain: [0, 4], ticks: [], format: () => '' }, y: { label: '测试正确率', domain: [0, 100], ticks: [0, 10, 50, 100], format: (v) => `${v}%` } }, (x, y) => [
    ...conditions.map((name, i) => label([x(i + 0.5), y(0) + 20], name, 'middle', 'muted')),
    ...names.flatMap(([name, colour], k) => [
      ...bias[name]!.flatMap((value, i) => {
        const left = x(i + 0.12 + 0.26 * k)
        return [box(left, y(value), x(0.24) - x(0), y(0) - y(value), colour), label([left + (x(0.24) - x(0)) / 2, y(value) - 5], value.toFixed(0), 'middle', 'ink')]
      }),
      label([x(1.7 + 0.7 * k), y(100) - 20], name, 'start', colour),
    ]),
  ])
