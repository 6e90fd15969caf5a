/** The drawings: what fills the cards, and how the caches grow with the context. */
import { chart, scale } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num } from '#labs/lib/format.ts'
import { box, dot, label, line, svg, type Colour, type Point } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

const WIDTH = 330

/** Weights, caches and overhead one after another, against all memory. */
export function fill({ weights, all, usable, total }: Model, { over }: State): string {
  const parts: readonly [string, number, Colour][] = [['权重', weights / 1e9, '1'], ['缓存', all / 1e9, '2'], ['其他', over, 'muted']]
  const need = (weights + all) / 1e9 + over
  const at = scale({ domain: [0, Math.max(need, total / 1e9)] }, [10, WIDTH - 10])
  let from = 0
  return svg({ width: WIDTH, height: 92, title: '显存怎样用掉', desc: `共 ${num(total / 1e9)} GB，可用 ${num(usable / 1e9)} GB，要 ${num(need)} GB。` }, [
    ...parts.map(([, size, fill]) => box(at(from), 24, at((from += size)) - at(from - size), 26, fill, 0.6, size)),
    line([[at(usable / 1e9), 18], [at(usable / 1e9), 56]], { colour: 'ink', width: 2 }),
    label([Math.min(WIDTH - 10, at(usable / 1e9)), 14], `可用 ${num(usable / 1e9)} GB`, 'end'),
    ...parts.map(([name, size, fill], i) => label([10 + i * 110, 76], `${name} ${num(size)}`, 'start', fill)),
  ])
}

/** Bytes of all caches against the context, both logarithmic, with two others at the same batch: full heads of a 7B, the latent of DeepSeek-V3. */
export function growth({ at, free, all }: Model, { batch, ctx }: State): string {
  const [low, high, bottom, top] = [512, 1_048_576, 0.01, 1e5]
  const own = (context: number) => (at(context).each * batch) / 1e9
  const contexts = Array.from({ length: 34 }, (_, i) => low * 2 ** (i / 3))
  return chart({
    width: WIDTH, height: 226, margin: [46, 16, 28, 44], title: '缓存随上下文怎样长', desc: `${batch} 路、${num(ctx)} token 时 ${num(all / 1e9)} GB。`,
    x: { label: '每路上下文（对数轴）', domain: [low, high], log: true, ticks: [1024, 8192, 65_536, 524_288], format: (v) => `${v / 1024}K` },
    y: { label: 'GB（对数轴）', domain: [bottom, top], log: true, ticks: [0.01, 1, 100, 10_000] },
  }, (x, y) => {
    const grow = (bytes: (context: number) => number) => contexts.map((c): Point => [x(c), y(bytes(c))])
    const frame = [46, 28, 314, 182] as const
    return [
      lineWithin(grow((c) => (524_288 * c * batch) / 1e9), frame, { colour: 'muted', width: 1.5, dash: '5 3' }),
      lineWithin(grow((c) => (70_272 * c * batch) / 1e9), frame, { colour: 'muted', width: 1.5, dash: '2 3' }),
      lineWithin(grow(own), frame, { colour: '2' }),
      ...(free / 1e9 > bottom ? [line([[46, y(free / 1e9)], [314, y(free / 1e9)]], { colour: 'ink', width: 1.5 }), label([50, y(free / 1e9) - 5], '装得下的线')] : []),
      ...[1024, 4096, 16_384, 65_536, 262_144].filter((c) => own(c) > bottom && own(c) < top).map((c) => dot([x(c), y(own(c))], '2', 2.5, own(c))),
      ...(all / 1e9 > bottom && all / 1e9 < top && ctx >= low ? [dot([x(ctx), y(all / 1e9)], '2', 5, all / 1e9)] : []),
    ]
  })
}
