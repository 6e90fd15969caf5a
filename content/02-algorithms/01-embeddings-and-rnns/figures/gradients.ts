// Output of listings/gradients.py: what is left of a change after some steps.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const [head = '', ...rows] = readFileSync(new URL('../listings/gradients.out', import.meta.url), 'utf8').trim().split('\n')
const steps = head.replace('step', '').trim().split(/\s+/).map(Number)
const norms = (name: string): number[] => {
  const row = rows.find((one) => one.startsWith(name))
  if (!row) throw new Error(`gradients.out has no line “${name}”`)
  return row.slice(24).trim().split(/\s+/).map(Number)
}
const shown: [name: string, say: string, colour: Colour, dash?: string][] = [
  ['LSTM, forget bias 5', 'LSTM，偏置 5', '2'], ['GRU, update bias 5', 'GRU，偏置 5', '3'],
  ['linear, radius 0.9', '线性，半径 0.9', '1', '6 4'], ['LSTM, forget bias 1', 'LSTM，偏置 1', '4'], ['LSTM, forget bias 0', 'LSTM，偏置 0', '5'],
]
const power = (value: number) => (value === 1 ? '1' : value.toExponential().replace('-', '−'))

export default () => chart(
  { margin: [64, 172, 36, 56], x: { label: '步数 T', domain: [0, 100], ticks: [0, 20, 50, 100] },
    y: { label: '雅可比的谱范数', domain: [1e-22, 1e4], log: true, ticks: [1e-20, 1e-15, 1e-10, 1e-5, 1], format: power } },
  (x, y) => shown.flatMap(([name, say, colour, dash], i) => {
    const points = norms(name).map((value, j): Point => [x(steps[j] ?? 0), y(value)])
    const [, low = 0] = points.at(-1) ?? []
    return [line(points, { colour, ...(dash && { dash }) }), ...points.map((p) => dot(p, colour, 3)), label([x(100) + 8, low + (i === 2 ? -2 : i === 3 ? 14 : 5)], say, 'start', colour)]
  }),
)
