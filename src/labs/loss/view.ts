/** State → the sentence, the drawings with figures and formulas, and the losses at six probabilities. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { byScore, legend, promises } from './charts.ts'
import { scoreLosses } from './kernel.ts'
import { logit, model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: how hard the two losses pull, and how far apart the two promises are. */
export function answer(state: State): string {
  const { losses: { ce, square }, ratio, best } = model(state)
  return html`正确类只得 ${data(state.p)} 时，交叉熵的坡度是 ${data(ce.slope)}，概率的平方误差是 ${data(square.slope)}，差 ${data(ratio)} 倍；五单外卖只报一个数，MSE 报 ${data(best.square)} 分钟，MAE 报 ${data(best.absolute)} 分钟。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { losses: { ce, square, hinge, focal }, best, minutes } = m
  const { p, gamma, delta, tau } = state
  return html`${[
    html`<div class="lab-charts">${raw(byScore(m, state, 'value'))}${raw(byScore(m, state, 'slope'))}</div><div class="lab-wide">${raw(legend())}</div><div class="lab-wide">${raw(promises(m))}</div>`,
    figures(
      figure('得分 s = ln(p/(1−p))', data(m.s)),
      figure('交叉熵', data(ce.value)), figure('概率的平方误差', data(square.value)), figure('合页', data(hinge.value)), figure('聚焦', data(focal.value)),
      figure('Huber 报', data(best.huber), '分钟'), figure('分位数报', data(best.pinball), '分钟'),
    ),
    formula(
      html`交叉熵 −ln p = −ln ${num(p)} = ${data(ce.value)}，坡度 p − 1 = ${data(ce.slope)}`,
      html`平方 (1−p)² = ${data(square.value)}，坡度 −2(1−p)²p = ${data(square.slope)}`,
      html`合页 max(0, 1−s) = ${data(hinge.value)}，坡度 ${data(hinge.slope)}；聚焦 (1−p)^γ × 交叉熵，γ = ${num(gamma)}，坡度 ${data(focal.slope)}`,
      html`MSE 报均值 (${minutes.map((v) => num(v)).join(' + ')})/5 = ${data(best.square)}；Huber 的误差截在 ±${num(delta)} 分钟；分位数要至少 ${num(tau * 100)}% 的单子不迟到`,
    ),
  ]}`.markup
}

/** Both losses of a probability and their slopes, from hopeless to sure. */
export const table = ({ gamma }: State): string =>
  grid(['p', '交叉熵', '坡度', '平方误差', '坡度', '聚焦'], [0.001, 0.01, 0.1, 0.5, 0.9, 0.99].map((p) => {
    const { ce, square, focal } = scoreLosses(logit(p), gamma)
    return [data(p), data(ce.value), data(ce.slope), data(square.value), data(square.slope), data(focal.value)]
  })).markup

export const views = { answer, view, table }
