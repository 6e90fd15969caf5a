/** State → the sentence, the two drawings with figures and formulas, and what is left at some steps. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { bias, remains } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

const life = (steps: number): Markup => (steps < Infinity ? html`${data(steps)} 步` : html`不会减半`)

/** One sentence: what is left of each after so many steps. */
export function answer(state: State): string {
  const { linear, tanh, gated, half } = model(state)
  const { steps, a, b } = state
  return html`隔 ${steps} 步，每步乘 ${data(a)} 的线性递推剩 ${data(linear[steps]!)} 倍，tanh 神经元剩 ${data(tanh[steps]!)} 倍，遗忘偏置 ${data(b)} 的 LSTM 剩 ${data(gated[steps]!)} 倍，它的记忆每 ${life(half.gated)}减半。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { steps, a, b, w, u } = state
  const h = m.states[steps]!
  return html`${[
    html`<div class="lab-wide">${raw(remains(m, state))}</div><div class="lab-wide">${raw(bias(m, state))}</div>`,
    figures(
      figure('遗忘门 f = σ(b)', data(m.f)),
      figure('LSTM 的半衰期', life(m.half.gated)),
      figure('线性递推的半衰期', life(m.half.linear)),
      figure('tanh 神经元的末状态', data(h)),
    ),
    formula(
      html`线性：${num(a)}^${steps} = ${data(m.linear[steps]!)}`,
      html`tanh：每步乘 |w|(1 − h²)，末步是 ${num(w)} × (1 − ${num(h)}²) = ${data(w * (1 - h * h))}，输入 u = ${num(u)}`,
      html`LSTM：f = 1/(1 + e^(−${b < 0 ? `(${num(b)})` : num(b)})) = ${data(m.f)}，f^${steps} = ${data(m.gated[steps]!)}`,
      m.half.gated < Infinity && html`半衰期 = ln 2 / (−ln f) = ${data(m.half.gated)} 步`,
    ),
  ]}`.markup
}

/** What is left at up to eight steps. */
export function table(state: State): string {
  const m = model(state)
  const rows = [1, 2, 5, 10, 20, 50, 100, 200].filter((t) => t < state.steps).concat(state.steps)
  return grid(['步', '线性', 'tanh', 'LSTM 的记忆'], rows.map((t) => [t, data(m.linear[t]!), data(m.tanh[t]!), data(m.gated[t]!)])).markup
}

export const views = { answer, view, table }
