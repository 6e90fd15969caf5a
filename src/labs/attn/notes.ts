/** Texts under the lab, with numbers from the kernel: the common mistake, and the three-token example in five steps. */
import { data } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { matmul, transpose } from './kernel.ts'
import { matrix } from './matrix.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const m = model(state)
const last = m.head.weights[2]!

export const mistake = {
  claim: '“softmax(1) = 1，所以 AI 的重要性是 1。”',
  answer: html`只给 softmax 一个数，它永远得 1，什么也没有比较。要比较的是“AI”与三个词元的三个分数：点积 (${m.dots.map((d) => num(d)).join(', ')}) 除以 √${m.width}，得到权重 (${last.map((w, j) => html`${j > 0 && ', '}${data(w, num(w, 3))}`)})。另一种写法把权重乘到 K 上，也忘了除以 √d：公式里被加权平均的是 V，这里 K 与 V 恰好都等于 X，才看不出差别。`.markup,
}

const { x, tokens, head } = m
const cols = x[0]!.map((_, i) => `${i + 1}`)
const step = (name: string, caption: string, values: readonly (readonly number[])[], across: readonly string[]) => matrix({ name, caption, m: values, rows: tokens, cols: across })

export const presets = [
  {
    summary: '“I love AI”分五步算完',
    table: html`<div class="lab-matrices">
      ${step('1', '1. Q = K = V = X', x, cols)}
      ${step('2', '2. 点积 QKᵀ', matmul(x, transpose(x)), tokens)}
      ${step('3', '3. 除以 √3', head.scores, tokens)}
      ${step('4', '4. 每行做 softmax', head.weights, tokens)}
      ${step('5', '5. 权重乘 V', head.output, cols)}
    </div>`.markup,
  },
  ...[{ summary: '加上因果掩码的权重', state: { ...state, mask: true } }, { summary: '不除以 √d 的权重', state: { ...state, scale: false } }]
    .map(({ summary, state: other }) => ({ summary, table: step('p', summary, model(other).head.weights, tokens).markup })),
]
