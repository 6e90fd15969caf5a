/** State → the sentence, both drawings with figures and formulas, and the sizes by decision. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { band, gate } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: the rate with its interval, and how often the gate lets the drop through. */
export function answer(state: State): string {
  const { k, rate, low, high, drop, missed } = model(state)
  return html`${state.n} 题对 ${k} 题，${share(rate)}；真实正确率在 ${share(low)} 到 ${share(high)} 之间。真掉 ${data(100 * drop)} 个点的版本，这份卷子漏放 ${share(missed)}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  return html`${[
    html`<div class="lab-wide">${raw(band(m, state))}</div><div class="lab-wide">${raw(gate(m))}</div>`,
    figures(
      figure('有效题数', data(m.few)),
      figure('区间宽', data(100 * (m.high - m.low)), '个点'),
      figure('净退步到', data(m.net), '题才拦'),
      figure('误拦', share(m.falseAlarm)),
    ),
    formula(
      html`有效题数 = ${state.n} ÷ (1 + ${state.m - 1} × ${num(state.rho)}) = ${data(m.few)}`,
      m.atMost !== undefined && html`一次没错，错误率仍可能到 1 − 0.05^(1/${num(m.few)}) = ${share(m.atMost)}`,
    ),
  ]}`.markup
}

/** Questions for each kind of decision, and as many in groups of this size. */
export function table(state: State): string {
  const { sizes, design } = model(state)
  return grid(['决定', '独立的题', '像这样成组的题'], sizes.map(([name, size]) => [name, data(size), data(Math.ceil(size * design - 1e-9))])).markup
}

export const views = { answer, view, table }
