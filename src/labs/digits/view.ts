/** State and network → the sentence, what the network sees, its ten probabilities, and the logits. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { bars, chance, sheet } from './charts.ts'
import type { Net } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: the digit it reads, and how sure it says it is. */
export function answer(state: State, net: Net): string {
  const { probabilities: p, order: [first, second], empty } = model(state, net)
  const sure = html`${data(first!, `${first}`)}，概率 ${data(p[first!]!, chance(p[first!]!))}`
  if (empty) return html`纸是空的，它仍然说是 ${sure}：十个概率必须加起来是 1，它没有“不知道”。`.markup
  return html`它读成 ${sure}；其次是 ${second!}，${data(p[second!]!, chance(p[second!]!))}。`.markup
}

export function view(state: State, net: Net): string {
  const m = model(state, net)
  const [first, second] = m.order as [number, number]
  const ink = m.seen.flat().reduce((a, b) => a + b, 0)
  const gap = m.logits[first]! - m.logits[second]!
  return html`<div class="lab-charts"><figure>${raw(sheet(m))}<figcaption>网络看到的：每格数 4×4 细格里的墨，0 到 16</figcaption></figure><figure>${raw(bars(m))}<figcaption>它给十个数字的概率</figcaption></figure></div>
    ${figures(
      figure('读成', data(first, `${first}`)),
      figure('概率', data(m.probabilities[first]!, chance(m.probabilities[first]!))),
      figure('墨', data(ink), '细格'),
      figure('空行', data(m.seen.filter((row) => row.every((v) => v === 0)).length), '行'),
    )}
    ${formula(html`logit 之差 ${num(m.logits[first]!)} − ${m.logits[second]! < 0 ? html`(${num(m.logits[second]!)})` : num(m.logits[second]!)} = ${data(gap)}；概率之比 e 的 ${num(gap)} 次方 = ${data(Math.exp(gap))}`)}`.markup
}

/** All ten, likeliest first. */
export function table(state: State, net: Net): string {
  const { logits, probabilities, order } = model(state, net)
  return grid(['数字', 'logit', '概率'], order.map((digit) => [digit, data(logits[digit]!), data(probabilities[digit]!, chance(probabilities[digit]!))])).markup
}
