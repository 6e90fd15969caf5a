/** The drawings of the lab: what is left by step, and the half-life by forget bias. */
import { chart } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { num, raised } from '#labs/lib/format.ts'
import { dot, label, line, type Colour, type Point } from '#labs/lib/marks.ts'
import { halfLife, sigmoid } from './kernel.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

const power = (value: number): string => `10${raised(Math.round(Math.log10(value)))}`
const [FLOOR, TOP] = [1e-12, 1e6]
const lines: readonly [keyof Model & ('linear' | 'tanh' | 'gated'), string, Colour, string?][] = [['linear', '线性', '1'], ['tanh', 'tanh', '2', '6 4'], ['gated', 'LSTM', '3']]

/** The steps that carry a dot: four along the way, and the one asked for. */
export const marked = (steps: number): number[] => [...new Set([0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.ceil(share * steps)))]

/** Three lines on a logarithmic axis; what leaves the frame lies on its edge. */
export function remains(m: Model, { steps }: State): string {
  return chart({
    width: 330, height: 250, margin: [44, 52, 28, 44], title: '过了这些步还剩多少', desc: lines.map(([name, say]) => `${say} ${num(m[name][steps]!)}`).join('，'),
    x: { label: '步', domain: [0, steps] }, y: { label: '还剩', domain: [FLOOR, TOP], log: true, ticks: [1e-12, 1e-8, 1e-4, 1, 1e4], format: power },
  }, (sx, sy) => {
    const at = (value: number) => sy(clamp(value, FLOOR, TOP))
    const ends = lines.map(([name], i) => ({ i, y: at(m[name][steps]!) })).toSorted((p, q) => p.y - q.y)
    // Names keep 15 pixels apart, from the top down.
    ends.forEach((end, k) => { end.y = Math.max(end.y, (ends[k - 1]?.y ?? 0) + 15) })
    const over = Math.max(0, ends.at(-1)!.y - 222)
    return [
      ...lines.flatMap(([name, , colour, dash]) => [
        line(m[name].map((value, t): Point => [sx(t), at(value)]), { colour, ...(dash && { dash }) }),
        ...marked(steps).map((t) => dot([sx(t), at(m[name][t]!)], colour, t === steps ? 4 : 2.5, m[name][t]!)),
      ]),
      ...ends.map(({ i, y }) => label([sx(steps) + 8, y - over + 5], lines[i]![1], 'start', lines[i]![2])),
    ]
  })
}

/** Half-life of the memory by forget bias, and where this bias lies. */
export function bias({ half }: Model, { b }: State): string {
  return chart({
    width: 330, height: 170, margin: [44, 14, 28, 44], title: '遗忘门偏置与半衰期', desc: `偏置 ${num(b)}，半衰期 ${num(half.gated)} 步`,
    x: { label: '遗忘门偏置 b', domain: [-2, 8] }, y: { label: '半衰期（步）', domain: [0.1, 1e4], log: true, ticks: [1, 10, 100, 1000] },
  }, (sx, sy) => [
    line(Array.from({ length: 41 }, (_, i): Point => [sx(i / 4 - 2), sy(halfLife(sigmoid(i / 4 - 2)))]), { colour: '3' }),
    dot([sx(b), sy(half.gated)], '3', 5, half.gated),
  ])
}
