/** State → the sentence, the three linked matrices, the chosen row worked out, and Q, K, V. */
import { data, figure, figures, formula, share } from '#labs/lib/figures.ts'
import { exact, num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { effectiveTokens, entropy } from './kernel.ts'
import { cellText, matrix, thumbnail } from './matrix.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const columns = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}`)
const root = (m: Model, s: State) => (s.scale ? `/√${m.width}` : '')

/** One sentence: where the chosen token looks. */
export function answer(state: State): string {
  const m = model(state)
  const weights = m.head.weights[m.row]!
  const top = Math.max(...weights)
  const winners = m.tokens.filter((_, j) => weights[j]! > top - 1e-9)
  const least = weights.length - winners.length ? html`，合起来相当于看 ${data(effectiveTokens(weights))} 个词元` : '，对每个词元一样重'
  return html`第 ${m.row + 1} 个词元“${m.tokens[m.row]}”把最大的权重 ${data(top, num(top, 3))} ${winners.length > 1 ? '各给' : '给'}“${winners.join('”“')}”${least}。`.markup
}

/** From dot product to weight, one token a line, and the mean of V below. */
function worked(m: Model): Markup {
  const weights = m.head.weights[m.row]!
  const bar = (w: number) => html`<svg class="lab-bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${exact(w)}" height="1" fill="var(--fig-1)" data-v="${exact(w)}"></rect></svg>`
  const vector = (v: readonly number[]) => html`<td class="lab-vector">(${v.map(cellText).join(', ')})</td>`
  return html`<table class="lab-table lab-worked"><caption>“${m.tokens[m.row]}”这一行怎么算</caption>
    <thead><tr><th scope="col">词元</th><th scope="col">q·k</th><th scope="col">分数</th><th scope="col">权重</th><td></td><th scope="col">v</th></tr></thead>
    <tbody>${m.tokens.map((token, j) => html`<tr><th scope="row">${token}</th><td>${data(m.dots[j]!, num(m.dots[j]!, 3))}</td><td>${cellText(m.head.scores[m.row]![j]!)}</td><td>${data(weights[j]!, num(weights[j]!, 3))}</td><td>${bar(weights[j]!)}</td>${vector(m.head.v[j]!)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">加权和</th><td></td><td></td><td>1</td><td></td>${vector(m.head.output[m.row]!)}</tr></tfoot></table>`
}

const remark = (m: Model, state: State): string =>
  m.heads.length < state.h ? `${m.x[0]!.length} 列不能平分给 ${state.h} 个头，按 ${m.heads.length} 个头算。`
  : state.pos === 'rope' && !m.rotated ? `每个头 ${m.width} 列，不能两两配对，位置没有转。`
  : m.rotated ? `所有位置一起平移 ${state.off}，权重不变：旋转只留下两个词元的距离。`
  : ''

export function view(state: State): string {
  const m = model(state)
  const { scores, weights, output } = m.head
  const shared = { rows: m.tokens, row: m.row, roving: true }
  const w = weights[m.row]!
  const note = remark(m, state)
  return html`
    ${note && html`<p class="lab-remark">${note}</p>`}
    <div class="lab-matrices">
      ${matrix({ ...shared, name: 's', caption: `分数 S = QKᵀ${root(m, state)}`, m: scores, cols: m.tokens })}
      ${matrix({ ...shared, name: 'w', caption: '权重 W，每行和为 1', m: weights, cols: m.tokens, scale: 1 })}
      ${matrix({ ...shared, name: 'o', caption: '输出 O = WV', m: output, cols: columns(m.width) })}
    </div>
    ${m.heads.length > 1 && html`<div class="lab-heads">${m.heads.map((head, i) => html`<figure${i === m.chosen && html` class="on"`}>${raw(thumbnail(head.weights, `第 ${i + 1} 个头的权重`))}<figcaption>头 ${i + 1}</figcaption></figure>`)}</div>`}
    ${worked(m)}
    ${figures(
      figure('这一行的熵', data(entropy(w)), '比特'),
      figure('相当于看几个词元', data(effectiveTokens(w)), '个'),
      figure('给自己的权重', share(w[m.row]!)),
      figure('每个头的列数 d', data(m.width), '列'),
    )}
    ${formula(
      html`权重 = softmax(${state.scale && `(${m.dots.map((d) => num(d, 3)).join(', ')})/√${m.width}) = softmax(`}${scores[m.row]!.map(cellText).join(', ')}) = (${w.map((p, j) => html`${j > 0 && ', '}${data(p, num(p, 3))}`)})`,
      html`输出 = ${w.map((p, j) => `${j ? ' + ' : ''}${num(p, 3)}·(${m.head.v[j]!.map((v) => num(v, 3)).join(', ')})`)} = (${output[m.row]!.map((o, j) => html`${j > 0 && ', '}${data(o, num(o, 3))}`)})`,
    )}`.markup
}

/** Q, K and V of the head being looked at, and the outputs of all heads side by side. */
export function table(state: State): string {
  const m = model(state)
  const plain = (name: string, caption: string, values: readonly (readonly number[])[]) => matrix({ name, caption, m: values, rows: m.tokens, cols: columns(values[0]!.length) })
  return html`<div class="lab-matrices">${plain('q', 'Q', m.head.q)}${plain('k', 'K', m.head.k)}${plain('v', 'V', m.head.v)}${m.heads.length > 1 && plain('all', '各头的输出并排', m.output)}</div>`.markup
}

export const views = { answer, view, table }
