// Operating characteristic of the paired gate, exact: kernel of the lab, 8 % of the questions flip.
import { chart, label, line } from '#labs/lib/plot.ts'
import type { Colour, Point } from '#labs/lib/plot.ts'
import { blocks, gateFor } from '#labs/eval/kernel.ts'

const flips = 0.08
const drops = Array.from({ length: 29 }, (_, i) => i * 0.0025)
const sizes: readonly (readonly [n: number, colour: Colour, dash: string | undefined, at: Point])[] =
  [[100, '2', '6 4', [0.061, 0.44]], [300, '3', '2 3', [0.037, 0.6]], [1000, '1', undefined, [0.0165, 0.72]]]

export default () => chart(
  { margin: [64, 36, 36, 56], x: { label: '真实退步', domain: [0, 0.07], ticks: [0, 0.01, 0.03, 0.05, 0.07], format: (v) => `${Math.round(100 * v)} 点` },
    y: { label: '被拦下的机会', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(100 * v)}%` } },
  (x, y) => sizes.flatMap(([n, colour, dash, [across, up]]) => {
    const net = gateFor(n, flips)
    return [
      line(drops.map((d): Point => [x(d), y(blocks(n, flips, d, net))]), { colour, ...(dash ? { dash } : {}) }),
      label([x(across), y(up)], `${n} 题`, n === 1000 ? 'end' : 'start', colour),
    ]
  }))
