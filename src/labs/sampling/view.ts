/** State → the sentence, both drawings with figures and formulas, and the likeliest tokens step by step. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { bars, sums } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: the likeliest, what is left, what was cut. */
export function answer(state: State): string {
  const { size, top, kept, choices, lost } = model(state)
  const left = kept === 1
    ? html`只剩“${top.name}”一个可抽，每次都一样；一样不等于对`
    : html`剪完剩 ${data(kept)} 个可抽，相当于 ${data(choices)} 个等可能的词，最大的“${top.name}”占 ${share(top.after[3]!)}`
  return html`${data(size)} 个词，温度 ${data(state.t)}：最大的“${top.name}”有 ${share(top.after[0]!)}；${left}；被剪掉的概率共 ${share(lost)}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const [first, second] = m.tokens as [typeof m.top, typeof m.top]
  // Of scores far apart the second has no probability left to divide by.
  const scores = state.source === 'own' && state.t > 0 && second.after[0]! > 1e-12
  const z = (place: number) => state.z[place]![0]!
  return html`
    <div class="lab-charts">${raw(bars(m, state))}${raw(sums(m, state))}</div>
    ${figures(
      figure('温度之后，top-p 要几个', data(m.nucleus), '个'),
      figure('四步之后剩', data(m.kept), '个'),
      figure('先剪后升温会剩', data(m.otherKept), '个'),
      figure('剪掉的概率', share(m.lost)),
      figure('熵', data(m.bits), '比特'),
      figure('相当于几个等可能的词', data(m.choices)),
      state.n > 0 && figure('抽中次数在 ±2σ 内', m.near[1] ? html`${data(m.near[0])}<small>/</small>${data(m.near[1])}` : '—'),
    )}
    ${formula(
      scores && html`“${first.name}”比“${second.name}” = e^((${num(z(first.place))} − ${num(z(second.place))})/${num(state.t)}) = ${data(first.after[0]! / second.after[0]!)} 倍`,
      state.m > 0 && html`min-p 的门槛 = ${num(state.m)} × ${num(first.after[2]!)} = ${data(state.m * first.after[2]!)}`,
      html`次序：温度 → top-k → top-p → min-p，每剪一次除以剩下的和`,
    )}`.markup
}

/** The likeliest tokens after each step, and how often they were drawn. */
export function table(state: State): string {
  return grid(['词', '温度', 'top-k', 'top-p', 'min-p', '应抽到', '抽到'], model(state).tokens.map(({ name, after, hits }) =>
    [name, ...after.map(share), data(state.n * after[3]!), data(hits)])).markup
}

export const views = { answer, view, table }
