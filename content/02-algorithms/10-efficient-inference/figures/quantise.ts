import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const [before, after] = readFileSync(new URL('../listings/quantise.out', import.meta.url), 'utf8').split(/four units/) as [string, string]
const BITS = [8, 6, 4, 3, 2]
const read = (text: string, name: string): number[] => text.split('\n').find((row) => row.startsWith(`${name}  `))!.slice(name.length).trim().split(/\s+/).map(Number)
const rows: readonly [string, string, string, Colour, string?][] = [
  ['原样，整个张量一把尺', before, 'per tensor', '1'],
  ['改写后，整个张量一把尺', after, 'per tensor', '2', '6 4'],
  ['改写后，每行一把尺', after, 'per row', '3', '2 4'],
]

export default () => chart(
  { x: { label: '每个权重几位', domain: [1.8, 8.2], ticks: [2, 3, 4, 6, 8] }, y: { label: '测试准确率（%）', domain: [0, 100] }, margin: [48, 20, 36, 56] },
  (x, y) => rows.flatMap(([name, text, kind, colour, dash], i) => {
    const points = read(text, kind).map((value, k): Point => [x(BITS[k]!), y(value)])
    const at = y(66) + 22 * i
    return [line(points, { colour, ...(dash && { dash }) }), ...points.map((p) => dot(p, colour, 4)), line([[x(3.2), at], [x(3.2) + 26, at]], { colour, ...(dash && { dash }) }), label([x(3.2) + 34, at + 5], name)]
  }),
)
