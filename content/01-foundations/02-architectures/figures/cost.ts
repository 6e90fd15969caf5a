/** Multiply-adds of one layer of width 1024 against the length: attention leaves the straight lines when the length passes twice the width. */
import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { layerCost } from '../numbers.ts'

const D = 1024
const kinds: [name: keyof typeof layerCost, words: string, colour: Colour, dash: string | undefined, at: number, dy: number][] = [
  ['attention', '注意力', '2', undefined, 18000, -12], ['convolution', '卷积', '1', '7 4', 62000, -10], ['recurrent', '循环', '3', '2 4', 60000, 32],
]
const lengths = Array.from({ length: 41 }, (_, i) => 128 * 512 ** (i / 40))

export default () =>
  chart({ height: 340, x: { label: '序列长度 n（对数轴）', domain: [128, 65536], log: true, ticks: [128, 1024, 8192, 65536], format: (v) => (v >= 1024 ? `${v / 1024}K` : String(v)) }, y: { label: '一层的乘加次数（对数轴）', domain: [1e8, 2e13], log: true, ticks: [1e9, 1e11, 1e13], format: (v) => ({ 1e9: '十亿', 1e11: '千亿', 1e13: '十万亿' })[v] ?? '' } }, (x, y) => [
    line([[x(2 * D), y(1e8)], [x(2 * D), y(2e13)]], { colour: 'muted', width: 1, dash: '3 4' }), label([x(2 * D) + 6, y(6e12)], 'n = 2d', 'start', 'muted'),
    ...kinds.flatMap(([name, words, colour, dash, at, dy]) => [
      line(lengths.map((n): Point => [x(n), y(layerCost[name](n, D))]), { colour, width: 2.5, ...(dash ? { dash } : {}) }),
      label([x(at), y(layerCost[name](at, D)) + dy], words, 'end', colour),
    ]),
  ])
