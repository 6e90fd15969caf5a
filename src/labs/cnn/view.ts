/** State → the sentence, the layers with their arithmetic, the convolution with its window, and the window's products. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { cells, stacks } from './charts.ts'
import type { Line } from './kernel.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

/** Counts in full: a shape rounded to four digits is no shape. */
const count = (value: number): Markup => data(value, value.toLocaleString('en-US'))
const shapeOf = (shape: readonly number[]) => shape.join('×')

/** One sentence: what arrives at the dense layer, and what PyTorch does with it. */
export function answer(state: State): string {
  const { lines, faulty, width, declared, rows, total, field } = model(state)
  if (lines[faulty]?.fault === 'no-room') return html`第 ${faulty + 1} 层的窗口比图还大，没有输出：网络建得起来，第一次前向就报错。`.markup
  if (faulty < 0) return html`展平得 ${count(width)} 个数，与全连接层一致；共 ${count(total)} 个参数，展平之前每个数看到 ${count(field)}×${field} 的原图。`.markup
  const many = html`${state.batch} 张一批共 ${count(state.batch * width)} 个数`
  return (rows === undefined
    ? html`展平得 ${count(width)} 个数，全连接层写的是 ${count(declared)}：${many}，除不尽，view 报错。`
    : html`展平得 ${count(width)} 个数，全连接层写的是 ${count(declared)}：${many}，恰好除尽，view 不报错，把 ${state.batch} 张图悄悄分成 ${count(rows)} 行。`).markup
}

const names = { conv: '卷积', pool: '池化', flatten: '展平', dense: '全连接' } as const

/** The layer's name and the arithmetic of its side or width, with this state's numbers. */
function arithmetic({ layer, shape, fault }: Line, before: readonly number[], width: number): [string, Markup] {
  if (layer.kind === 'flatten') return ['展平', html`${before.join('×')}`]
  if (layer.kind === 'dense') return [names.dense, fault ? html`写 ${layer.declared!.toLocaleString('en-US')}，来 ${width.toLocaleString('en-US')}` : html`${before.join('×')} → ${layer.out}`]
  const { k, s, p, d } = layer.window
  return [`${names[layer.kind]} ${k}×${k}`, html`⌊(${before[1]!}${p > 0 && `+${2 * p}`}−${d * (k - 1)}−1)/${s}⌋+1 = ${shape[1]!}`]
}

/** The layers of a state as a table alone. */
export const layersTable = (state: State): string => layers(model(state)).markup

function layers({ input, lines, width }: Model): Markup {
  const rows = lines.map((line, i) => {
    const before = i ? lines[i - 1]!.shape : input
    const [name, sum] = arithmetic(line, before, width)
    return [html`${line.fault && '✗ '}${name}`, shapeOf(line.shape), sum, count(line.params), line.shape.length === 3 ? count(line.field) : '全图']
  })
  return grid(['层', '输出', '算式', '参数', '感受野'], [['输入', shapeOf(input), '', '', 1], ...rows])
}

export function view(state: State): string {
  const m = model(state)
  const [row, col] = m.at
  const value = m.output[row]![col]!
  const signed = (v: number) => (v < 0 ? `(${num(v, 3)})` : num(v, 3))
  const products = m.kernel.flatMap((line, u) => line.map((w, v) => `${signed(m.image[row + u]![col + v]!)}×${signed(w)}`))
  return html`<div class="lab-wide">${raw(stacks(m))}</div><div class="lab-scroll" tabindex="0" role="region" aria-label="逐层的形状">${layers(m)}</div>
    <div class="lab-charts"><figure>${raw(cells(m.image, '图像与窗口', m.at, 3))}<figcaption>图像，框是窗口</figcaption></figure><figure>${raw(cells(m.output, '卷积的输出', m.at, 1))}<figcaption>输出，每格是一次乘加</figcaption></figure></div>
    ${figures(
      figure('展平之后', count(m.width), '个数'),
      figure('参数总数', count(m.total), '个'),
      figure('展平前的感受野', count(m.field), '格'),
      figure('窗口的乘加', data(value)),
    )}
    ${formula(html`第 ${row + 1} 行第 ${col + 1} 列 = ${products.join(' + ')} = ${data(value)}`)}`.markup
}

/** The output of the convolution as numbers. */
export function table(state: State): string {
  const { output } = model(state)
  return grid(['行', ...output[0]!.map((_, j) => `第 ${j + 1} 列`)], output.map((line, i) => [i + 1, ...line.map((v) => data(v))])).markup
}

export const views = { answer, view, table }
