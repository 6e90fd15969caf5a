/** State → the sentence, both drawings with figures and formulas, and the table by ε. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { answers, bill } from './charts.ts'
import { certainty, gaussSigma, laplaceError, laplaceScale } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: what one release, a year of releases and a training run give away. */
export function answer(state: State): string {
  const { sure, error, total, sureTotal, sgd } = model(state)
  return html`发布一次，猜中你在不在的上限是 ${share(sure)}，计数误差正负 ${data(error)}；一年 ${state.uses} 次合计 ε = ${data(total)}，上限${sureTotal > 0.99995 ? '几乎是 100%' : html` ${share(sureTotal)}`}。这样训练一次花掉 ε = ${data(sgd.epsilon)}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const gauss = state.noise === 'gauss'
  return html`${[
    html`<div class="lab-wide">${raw(answers(m, state))}</div><div class="lab-wide">${raw(bill(m, state))}</div>`,
    figures(
      figure('噪声尺度', data(m.scale)),
      figure('计数的 95% 误差', data(m.error), '人'),
      figure('一年合计 ε', data(m.total)),
      figure('问卷的 95% 误差', data(100 * m.surveyError), '个点'),
      figure('直接问的误差', data(100 * m.askedError), '个点'),
      figure('训练的 ε', data(m.sgd.epsilon)),
      figure('换更紧的公式', data(m.tight.epsilon)),
      figure('步数', data(m.steps)),
    ),
    formula(
      html`上限 = e^ε/(1 + e^ε) = ${share(m.sure)}`,
      gauss ? html`σ 解自 Φ(1/2σ − εσ) − e^ε·Φ(−1/2σ − εσ) = δ，得 ${data(m.scale)}；误差 = 1.96σ` : html`b = 1/${num(state.epsilon)} = ${data(m.scale)}；误差 = b·ln 20 = ${data(m.error)}`,
      html`一年：${state.uses} × ${num(state.epsilon)} = ${data(m.plain)}，进阶合成 ${data(m.sharp)}，取小的`,
      html`问卷：说真话的机会 ${share(m.truth)}，看到“是” ${share(m.observed)}`,
      html`训练：q = ${num(m.batch)}/${num(state.records)}，ε = min[${num(m.steps)}·ρ(α) + ln(1/δ)/(α − 1)]，在 α = ${data(m.sgd.order)} 处取到`,
    ),
  ]}`.markup
}

/** Four values of ε and the reader's own: noise of a count and the guess it allows. */
export function table(state: State): string {
  const { delta } = model(state)
  const list = [...new Set([0.1, 0.5, 1, 2, state.epsilon])].toSorted((a, b) => a - b)
  return grid(['ε', '猜中的上限', '拉普拉斯尺度', '95% 误差', '高斯 σ'], list.map((epsilon) => {
    const scale = laplaceScale(1, epsilon)
    return [num(epsilon), share(certainty(epsilon)), data(scale), data(laplaceError(scale)), data(gaussSigma(epsilon, delta))]
  })).markup
}

export const views = { answer, view, table }
