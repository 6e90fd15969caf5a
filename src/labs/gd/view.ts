/** State → the sentence, the charts with their figures and formulas, and the table of steps. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num, tuple } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { descent, fit, ruler, valley } from './charts.ts'
import { after } from './kernel.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const pair = ([a, b]: readonly [number, number]): Markup => html`(${data(a)}, ${data(b)})`

/** Below, between or above the two marks of the ruler, in words. */
function place({ rate, limit, verdict }: Model): Markup {
  const [before, after] = {
    发散: ['超过', ''],
    震荡: [html`在 ${data(limit / 2)} 与`, ' 之间，每步都越过谷底'],
    收敛: ['不到', ' 的一半'],
  }[verdict]
  return html`步长 ${data(rate)} ${before}阈值 ${data(limit)}${after}`
}

/** One sentence: where the step size lies and what became of the error. */
export function answer(state: State): string {
  const m = model(state)
  const [first, last] = [m.run[0]!, m.last]
  if (Math.hypot(...first.gradient) < 1e-12) return html`起点就在谷底：梯度是 0，走多少步都不动。`.markup
  if (last.step === 0) return html`${place(m)}；还没走，均方误差 ${data(first.mse)}，梯度 ${pair(first.gradient)}。`.markup
  const change = last.mse > first.mse ? '升到' : '降到'
  const end = m.stopped ? html`，第 ${last.step} 步起参数超过一百万，停算` : ''
  return html`${place(m)}：走 ${last.step} 步，均方误差从 ${data(first.mse)} ${change} ${data(last.mse)}，${m.verdict}${end}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { last, curvature: c, rate } = m
  const n = m.points.length
  return html`${[
    html`<div class="lab-wide">${raw(ruler(m))}</div><div class="lab-charts">${raw(fit(m))}${raw(valley(m))}</div><div class="lab-wide">${raw(descent(m))}</div>`,
    figures(
      figure(`第 ${last.step} 步的均方误差`, data(last.mse)),
      figure('参数 (θ₀, θ₁)', pair(last.theta)),
      figure('梯度', pair(last.gradient)),
      figure('阈值 2/λmax', data(m.limit)),
      figure('λmin 与 λmax', html`${data(c.min)}，${data(c.max)}`),
      figure('条件数', data(c.condition)),
      figure('谷底 (θ₀, θ₁)', pair(m.bottom)),
      figure('谷底的均方误差', data(m.lowest)),
    ),
    formula(
      html`∇L = (2/${n})(Σe, Σe${state.std ? 'x̃' : 'x'}) = (2/${n})${tuple(last.gradient.map((g) => (g * n) / 2))} = ${pair(last.gradient)}`,
      html`下一步 θ = ${tuple(last.theta)} − ${num(rate)} × ${tuple(last.gradient)} = ${pair(after(last, rate))}`,
      html`阈值 = 2/λmax = 2/${num(c.max)} = ${data(m.limit)}`,
    ),
  ]}`.markup
}

/** The first ten steps and the last one. */
export function table(state: State): string {
  const { run, last } = model(state)
  const rows = run.filter((s) => s.step <= 10 || s === last)
  return grid(['步', 'θ₀', 'θ₁', '均方误差', '梯度'], rows.map((s) => [s.step, data(s.theta[0]), data(s.theta[1]), data(s.mse), pair(s.gradient)])).markup
}

export const views = { answer, view, table }
