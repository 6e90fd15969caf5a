/** The drawings of the lab: words on the plane of the first two dimensions, vectors of a lesson, tokens hoped for and drawn. */
import { chart } from '#labs/lib/axes.ts'
import { num, tuple } from '#labs/lib/format.ts'
import { box, dot as mark, label, line, svg, type Colour, type Point } from '#labs/lib/marks.ts'
import { cosine, dot, type Vector } from './kernel.ts'
import { names, type Model } from './model.ts'

/** The drawing area is as wide as this for a height of 1, so that angles are true. */
const RATIO = 194 / 158

interface Arrow { say: string; colour: Colour; to: Vector; /** Where it stood before. */ from?: Vector; /** What its head stands for. */ value: number }

/** Arrows from the origin, the former ones dashed; `left` is the share of the half height left of the origin. */
function arrows(title: string, left: number, list: readonly Arrow[], path: readonly Vector[] = []): string {
  const half = 1.15 * Math.max(1e-6, ...list.flatMap(({ from = [], to }) => [from, to]).flatMap(([x = 0, y = 0]) => [Math.abs(y), Math.abs(x) / (2 * RATIO - left)]))
  return chart({
    width: 240, height: 230, margin: [36, 10, 28, 44], x: { label: '第 1 维', domain: [-left * half, (2 * RATIO - left) * half] }, y: { label: '第 2 维', domain: [-half, half] },
    title, desc: list.map(({ say, to }) => `${say} ${tuple(to, 3)}`).join('，'),
  }, (sx, sy) => {
    const pixel = ([x = 0, y = 0]: Vector): Point => [sx(x), sy(y)]
    const origin = pixel([])
    let free = 0
    return [
      path.length > 0 ? line(path.map(pixel), { width: 1 }) : '',
      ...list.toSorted((p, q) => (q.to[1] ?? 0) - (p.to[1] ?? 0)).flatMap(({ say, colour, from = [], to, value }) => {
        const [x, y] = pixel(to)
        // Names keep 14 pixels apart, from the top down.
        free = Math.max(free + 14, y + 4)
        return [line([origin, pixel(from)], { colour, width: 1, dash: '3 3' }), line([origin, [x, y]], { colour }), mark([x, y], colour, 3.5, value), label([x + 7, free], say)]
      }),
    ]
  })
}

/** The words; those compared are in colour, and each head is the cosine with the first of them. */
export const map = ({ kept }: Model, [a, b]: readonly [number, number]): string =>
  arrows('五个词的向量', 0.5, kept.map((to, w) => ({ say: names[w]!, to, colour: w === a || w === b ? '1' : 'muted', value: cosine(to, kept[a]!) || 0 })))

/** Vectors before and after the steps; a context's head is its score. */
export function lesson({ run }: Model): string {
  const [first, { centre, contexts }] = [run[0]!, run.at(-1)!]
  return arrows('负采样移动的向量', RATIO, [
    { say: '中心', colour: '1', from: first.centre, to: centre, value: Math.sqrt(dot(centre, centre)) },
    ...contexts.map((to, j): Arrow => ({ say: j ? '假' : '真', colour: j ? '2' : '3', from: first.contexts[j]!, to, value: dot(to, centre) })),
  ], run.map((moment) => moment.centre))
}

const kinds = [['mask', '[MASK]'], ['random', '随机词'], ['keep', '原样']] as const

/** Tokens with a question: a bar for the number to be expected, a dot for this draw. */
export function holes({ hoped, drawn }: Model): string {
  const rows = kinds.map(([kind, name], i) => ({ name, i, mean: hoped[kind], seen: drawn[kind], say: `${num(hoped[kind])}，抽到 ${drawn[kind]}` }))
  const most = Math.max(1, ...rows.flatMap(({ mean, seen }) => [mean, seen]))
  const long = (value: number) => (value / most) * 190
  return svg({ width: 330, height: 92, title: '出题的 token 换成什么', desc: rows.map(({ name, say }) => `${name} 期望 ${say}`).join('；') }, [
    ...rows.flatMap(({ name, i, mean, seen, say }) => [label([0, 24 * i + 17], name), box(60, 24 * i + 4, long(mean), 16, '1', 0.35, mean), mark([60 + long(seen), 24 * i + 12], '2', 4, seen), label([69 + long(Math.max(mean, seen)), 24 * i + 17], say, 'start', 'muted')]),
    label([60, 88], '条是期望，点是这一次抽到的', 'start', 'muted'),
  ])
}
