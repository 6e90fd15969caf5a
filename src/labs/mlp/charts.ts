/** The drawings of the lab: each unit's own map, what the network or one unit says everywhere, and the losses by step. */
import { sigmoid } from '#labs/lib/activations.ts'
import { exact, num } from '#labs/lib/format.ts'
import { html } from '#labs/lib/html.ts'
import { box, colour, dot, label, line, px, svg, type Colour, type Point } from '#labs/lib/marks.ts'
import type { Pass } from './kernel.ts'
import { sizesOf, type Model } from './model.ts'
import type { State } from './spec.ts'

/** The maps show ±this; cells across. */
const REACH = 1.3
export const CELLS = 20

/** Values at the centres of the cells, row by row from the top. */
export const grid = <T>(cells: number, value: (x: readonly [number, number]) => T): T[][] => {
  const middle = (i: number) => ((2 * i + 1) / cells - 1) * REACH
  return Array.from({ length: cells }, (_, row) => Array.from({ length: cells }, (_, column) => value([middle(column), -middle(row)])))
}

/** The cells that hold, as one path of boxes; `data-v` is their number. */
function patch(cells: readonly (readonly boolean[])[], size: number, fill: Colour, opacity: number): string {
  let path = ''
  let count = 0
  cells.forEach((row, y) => row.forEach((on, x) => {
    if (!on) return
    count++
    if (row[x - 1]) return
    const after = row.indexOf(false, x)
    path += `M${px(x * size)} ${px(y * size)}h${px(((after < 0 ? row.length : after) - x) * size)}v${px(size)}H${px(x * size)}z`
  }))
  return count ? `<path d="${path}" fill="${colour(fill)}" fill-opacity="${opacity}" data-v="${count}"/>` : ''
}

/** Who is more likely where: class 0 in orange, class 1 in blue, darker beyond 80 %. */
export const shaded = (values: readonly (readonly number[])[], side: number): string =>
  [0, 0.2, 0.5, 0.8, 2].map((high, i, edges) => patch(values.map((row) => row.map((p) => p < high && p >= edges[i - 1]!)), side / values.length, i < 3 ? '2' : '1', i % 3 === 1 ? 0.55 : 0.25)).join('')

/** What one unit gives at the places of a grid. */
export const outputs = (places: readonly (readonly Pass[])[], [layer, unit]: readonly [number, number]): number[][] => places.map((row) => row.map(({ a }) => a[layer]![unit]!))

/** Outputs by their sign, blue above 0 and orange below, darker beyond 0.6 of the largest; nothing where it is 0, as where ReLU is off. */
function signed(values: readonly (readonly number[])[], side: number): string {
  const most = Math.max(...values.flat().map(Math.abs)) || 1
  return shaded(values.map((row) => row.map((value) => (value ? (value / most + 1) / 2 : NaN))), side)
}

/** The map with the points: class 1 round, class 0 square; those held back small. */
export function field({ at, train, test, shown }: Model): string {
  const place = (value: number) => ((value / REACH + 1) / 2) * 240
  const mark = (big: boolean) => ({ x: [u, v], y }: Model['train'][number]) => {
    const [left, top] = [place(u!), place(-v!)]
    const size = big ? 4 : 2
    return y ? dot([left, top], '1', size, 1) : box(left - size, top - size, 2 * size, 2 * size, '2', 1, 0)
  }
  return svg({ width: 240, height: 240, title: shown ? '这个单元在每一处的输出' : '网络对每一处的判断' }, [
    shown ? signed(outputs(grid(CELLS, at), shown), 240) : shaded(grid(CELLS, (x) => sigmoid(at(x).score)), 240), ...test.map(mark(false)), ...train.map(mark(true)),
  ])
}

/** Loss by step, on the training points and on those held back; the axes carry only their ends. */
export function curves({ history, fit }: Model): string {
  const all = history.flatMap(({ train, test }) => [0, train.loss, test.loss])
  const [low, high] = [Math.min(...all), Math.max(...all, 1e-9)]
  const at = (step: number, loss: number): Point => [36 + (step / (fit.step || 1)) * 166, 206 - ((loss - low) / (high - low)) * 176]
  return svg({ width: 240, height: 240, title: '损失', desc: `训练 ${num(fit.train.loss)}，测试 ${num(fit.test.loss)}。` }, [
    ...[...new Set([low, 0, high])].map((loss) => line([at(0, loss), at(fit.step || 1, loss)], { colour: 'rule', width: 1 }) + label([32, at(0, loss)[1] + 4], num(loss, 2), 'end', 'muted')),
    label([0, 14], '损失', 'start', 'muted'), label([36, 226], '0', 'middle', 'muted'), label([202, 226], `第 ${fit.step} 步`, 'end', 'muted'),
    ...([['train', '训练', '3', ''], ['test', '测试', '5', '5 3']] as const).flatMap(([part, say, colour, dash], i) => {
      const end = at(fit.step, fit[part].loss)
      return [line(history.map((one) => at(one.step, one[part].loss)), { colour, dash }), dot(end, colour, 3, fit[part].loss), label([end[0] + 6, end[1] + (i ? -3 : 10)], say, 'start', colour)]
    }),
  ])
}

/** Of the drawing of the network: its width, a unit's map, and from one unit to the next below. */
const WIDE = 330, SIDE = 26, STEP = 32
const tall = (sizes: readonly number[]): number => STEP * Math.max(...sizes)
/** The middle of a unit. */
const spot = (sizes: readonly number[], l: number, i: number): Point => [17 + (l * 290) / (sizes.length - 1), tall(sizes) / 2 + (i - (sizes[l]! - 1) / 2) * STEP]

/** Units with what they give everywhere, and weights between them: width by size, blue and whole when positive, orange and dashed when negative. */
export function network({ net, sizes, at }: Model): string {
  const maps = grid(12, at)
  return svg({ width: WIDE, height: tall(sizes), title: '每个单元在哪里亮', desc: `${sizes.join('–')}；线越粗权重越大，虚线为负。` }, [
    ...net.flatMap((layer, l) => layer.flatMap((row, i) => row.slice(0, -1).map((weight, j) =>
      `<g data-v="${exact(weight)}">${line([spot(sizes, l, j), spot(sizes, l + 1, i)], { colour: weight < 0 ? '2' : '1', width: +px(Math.min(6, Math.abs(weight))), dash: weight < 0 ? '4 2' : '' })}</g>`))),
    ...sizes.flatMap((count, l) => Array.from({ length: count }, (_, i) => {
      const [x, y] = spot(sizes, l, i)
      return `<g transform="translate(${px(x - SIDE / 2)} ${px(y - SIDE / 2)})">${box(0, 0, SIDE, SIDE, 'paper')}${signed(outputs(maps, [l, i]), SIDE)}</g>`
    })),
  ])
}

/** A button over the map of each hidden unit: pressing it shows the map large. */
export function units({ layers, width, unit }: State): string {
  const sizes = sizesOf({ layers, width })
  return html`${Array.from({ length: layers * width }, (_, k) => {
    const [l, i] = [Math.floor(k / width) + 1, k % width]
    const [x, y] = spot(sizes, l, i)
    return html`<button type="button" data-hidden-unit="${k + 1}" aria-pressed="${`${k + 1 === unit}`}" aria-label="放大第 ${l} 层单元 ${i + 1}" style="left:${px((x / WIDE) * 100)}%;top:${px((y / tall(sizes)) * 100)}%"></button>`
  })}`.markup
}
