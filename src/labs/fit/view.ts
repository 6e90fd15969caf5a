/** State → the sentence, the two drawings with figures and formulas, and the coefficients. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { byDegree, fitted } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: both errors, and the degree that would do best on new points. */
export function answer(state: State): string {
  const { train, test, sweep, best, lambda } = model(state)
  return html`${state.n} 个样本，${state.degree} 次多项式${lambda > 0 && html`，λ = ${data(lambda)}`}：训练误差 ${data(train)}，新点误差 ${data(test)}。${best === state.degree ? '各次数里它在新点上最好' : html`在新点上最好的是 ${best} 次，${data(sweep[best]!.test)}`}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  return html`${[
    html`<div class="lab-wide">${raw(fitted(m, state))}</div><div class="lab-wide">${raw(byDegree(m, state))}</div>`,
    figures(
      figure('最大的系数', data(m.largest)),
      figure('偏差²', data(m.bias2)),
      figure('方差', data(m.variance)),
      figure('参数 / 样本', html`${data(state.degree + 1)} / ${data(state.n)}`),
    ),
    formula(
      html`新点误差² = ${num(m.test)}² = ${data(m.test ** 2)}（这一次的噪声）`,
      html`各次噪声平均：偏差² + 方差 = ${num(m.bias2)} + ${num(m.variance)} = ${data(m.bias2 + m.variance)}`,
    ),
  ]}`.markup
}

/** The coefficients from the constant up. */
export function table(state: State): string {
  const { w } = model(state)
  return grid(['x 的次方', '系数'], w.map((c, k) => [k, data(c)])).markup
}

export const views = { answer, view, table }
