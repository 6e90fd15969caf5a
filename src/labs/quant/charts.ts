/** The drawings of the lab: each ruler with its weights, the error of each weight, and the size of the model. */
import { scale } from '#labs/lib/axes.ts'
import { num } from '#labs/lib/format.ts'
import { box, dot, label, line, svg } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'

const WIDTH = 330

/** One row a ruler: the grid below, the weights above, and where each goes. Grids finer than two pixels are a band. */
export function rulers({ groups, weights, q, dequant }: Model): string {
  const most = Math.max(...weights.map(Math.abs), ...dequant.map(Math.abs)) || 1
  const at = scale({ domain: [-most, most] }, [10, WIDTH - 10])
  const height = groups.length > 4 ? 40 : 56
  const rows = groups.flatMap(({ start, size, scale: step, zero, low, high }, row) => {
    const [top, floor] = [16 + row * height, 16 + row * height + height - 24]
    const edge = (level: number) => at((level - zero) * step)
    const fine = edge(low + 1) - edge(low) < 2
    const grid = fine
      ? [box(edge(low), floor, edge(high) - edge(low), 8, 'muted', 0.4)]
      : Array.from({ length: high - low + 1 }, (_, i) => line([[edge(low + i), floor], [edge(low + i), floor + 8]], { colour: 'muted', width: 1 }))
    return [
      line([[10, floor], [WIDTH - 10, floor]], { colour: 'rule', width: 1 }), ...grid,
      ...weights.slice(start, start + size).flatMap((w, i) => {
        const gone = w !== 0 && dequant[start + i] === 0
        return [line([[at(w), top], [at(dequant[start + i]!), floor]], { colour: gone ? '2' : '1', width: 1 }), dot([at(w), top], gone ? '2' : '1', 3, w)]
      }),
    ]
  })
  const foot = 16 + groups.length * height
  return svg({ width: WIDTH, height: foot + 20, title: '权重落到哪一格', desc: `${weights.length} 个权重，${new Set(q).size} 种整数，格距 ${groups.map((g) => num(g.scale)).join('、')}` }, [
    ...rows, label([10, foot + 12], num(-most), 'start', 'muted'), label([at(0), foot + 12], '0', 'middle', 'muted'), label([WIDTH - 10, foot + 12], num(most), 'end', 'muted'),
  ])
}

/** A bar for each weight: how far it was moved. */
export function misses({ errors, groups, largest }: Model): string {
  const wide = (WIDTH - 60) / errors.length
  const half = Math.max(largest, ...groups.map((g) => g.scale / 2))
  const at = scale({ domain: [-half, half] }, [92, 22])
  return svg({ width: WIDTH, height: 104, title: '每个权重的误差', desc: `最大 ${num(largest)}` }, [
    label([0, 12], '误差', 'start', 'muted'),
    ...[-half, 0, half].flatMap((v) => [line([[54, at(v)], [WIDTH - 6, at(v)]], { colour: 'rule', width: 1 }), label([48, at(v) + 4], num(v, 3), 'end', 'muted')]),
    ...errors.map((e, i) => box(54 + i * wide, Math.min(at(0), at(e)), Math.max(1, wide - 1), Math.abs(at(e) - at(0)), '2', 1, e)),
  ])
}

/** The whole model at 16 bits and as it is now. */
export function sizes({ size, full, bpw }: Model): string {
  const at = scale({ domain: [0, full] }, [0, 190])
  return svg({ width: WIDTH, height: 52, title: '整个模型多大', desc: `16 位 ${num(full)} GB，现在 ${num(size)} GB` }, ([['16 位', full, 'muted'], [`${num(bpw)} 位`, size, '1']] as const).flatMap(([name, gb, fill], i) => [
    label([0, 18 + 24 * i], name), box(58, 6 + 24 * i, at(gb), 16, fill, 0.6, gb), label([64 + at(gb), 18 + 24 * i], `${num(gb)} GB`),
  ]))
}
