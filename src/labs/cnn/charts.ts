/** The drawings of the lab: the image and the output of the convolution cell by cell, and the layers side by side. */
import { exact, num } from '#labs/lib/format.ts'
import { box, label, line, svg } from '#labs/lib/marks.ts'
import type { Plane } from './kernel.ts'
import type { Model } from './model.ts'

const CELL = 26
const WIDTH = 430

/** Numbers in cells, blue above zero and orange below, with a frame around `size` cells from `at`. */
export function cells(m: Plane, title: string, [row, column]: readonly [number, number], size: number): string {
  const most = Math.max(1, ...m.flat().map(Math.abs))
  const marks = m.flatMap((line, i) => line.map((value, j) =>
    box(j * CELL, i * CELL, CELL - 1, CELL - 1, value < 0 ? '2' : '1', exact(Math.round((0.06 + 0.5 * Math.abs(value) / most) * 100) / 100), value) + label([j * CELL + CELL / 2 - 0.5, i * CELL + 17], num(value, 3), 'middle')))
  const [x, y, side] = [column * CELL - 0.5, row * CELL - 0.5, size * CELL]
  return svg({ width: Math.max(6, m[0]!.length) * CELL, height: m.length * CELL + 2, title, desc: m.map((line) => line.map((v) => num(v, 3)).join(' ')).join('；') },
    [...marks, line([[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]], { colour: 'ink', width: 2 })])
}

/** One stack for each shape: the side is drawn to scale, the channels as sheets behind each other (one more for every fourfold). */
export function stacks({ input, lines, faulty }: Model): string {
  const shapes = [{ shape: input, wrong: false }, ...lines.map(({ shape }, i) => ({ shape, wrong: i === faulty }))].filter(({ shape }, i, all) => i === 0 || shape.length === 1 || `${shape}` !== `${all[i - 1]!.shape}`)
  const room = WIDTH / shapes.length
  const most = Math.max(...shapes.map(({ shape }) => shape[1] ?? 0))
  const marks = shapes.map(({ shape, wrong }, i) => {
    const [channels, side = 0] = shape as readonly [number, number?]
    const size = shape.length === 3 ? Math.max(3, (side / most) * Math.min(90, room - 14)) : 10
    const sheets = shape.length === 3 ? 1 + Math.round(Math.log2(channels) / 2) : 1
    const height = shape.length === 3 ? size : 20 + 14 * Math.log10(channels)
    const [x, y] = [i * room + 2, 112 - height]
    return Array.from({ length: sheets }, (_, at) => box(x + 2.5 * (sheets - 1 - at), y - 2.5 * (sheets - 1 - at), size, height, wrong ? '2' : '1', 0.35, at === sheets - 1 ? side || channels : undefined)).join('')
      + label([x, 128], shape.length === 3 ? `${channels}×${side}²` : `${channels}`, 'start', wrong ? '2' : 'muted')
  })
  return svg({ width: WIDTH, height: 134, title: '每一层输出的形状', desc: shapes.map(({ shape }) => shape.join('×')).join(' → ') }, marks)
}
