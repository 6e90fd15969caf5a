/** State → the sentence, the two charts with their figures and formulas, and the table of steps. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { percent } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { distance, plane } from './charts.ts'
import { pullAtRest } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** A share with its sign: what a step adds to the distance. */
export const change = (growth: number): Markup => data(growth, `${growth > 0 ? '+' : ''}${percent(growth)}`)

/** One sentence: how far from the equilibrium, and what happens close to it. */
export function answer(state: State): string {
  const { radii, verdict, growth, stopped } = model(state)
  return html`走 ${data(radii.length - 1)} 步，离均衡的距离从 ${data(radii[0]!)} 变成 ${data(radii.at(-1)!)}${stopped && '，太远而停算'}；均衡附近每步最多变 ${change(growth)}，${verdict}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const pull = pullAtRest(state.loss)
  return html`
    <div class="lab-charts">${raw(plane(m))}${raw(distance(m))}</div>
    ${figures(figure('末尾的 θ', data(m.last[0])), figure('末尾的 ψ', data(m.last[1])), figure('均衡附近每步最多变', change(m.growth)),
      figure('均衡处的拉力 c', data(pull)), figure('转圈时收敛要 γ 大于', data(m.enough)), figure('现在的 γ', data(state.r1)))}
    ${formula(
      state.loss === 'wgan' ? 'θ ← θ − hψ' : state.loss === 'ns' ? 'θ ← θ − hψ σ(ψθ)' : 'θ ← θ − hψ σ(−ψθ)',
      html`ψ ← ψ + h(θ${state.loss !== 'wgan' && ' σ(−ψθ)'} − γψ)，${state.alt ? '用刚更新的 θ' : '用更新之前的 θ'}`,
      state.alt ? html`行列式 1 − hγ = ${data(1 - state.h * state.r1)}`
        : html`行列式 1 − hγ + h²c² = ${data(1 - state.h * state.r1 + (state.h * pull) ** 2)}，开方是转圈时每步的倍数`,
    )}`.markup
}

/** Where both are after 1, 10, 100 and 1000 steps and at the end. */
export function table(state: State): string {
  const { points, radii } = model(state)
  const steps = [...new Set([0, 1, 10, 100, 1000, points.length - 1])].filter((t) => t < points.length).toSorted((a, b) => a - b)
  return grid(['步', 'θ', 'ψ', '离均衡的距离'], steps.map((t) => [t, data(points[t]![0]), data(points[t]![1]), data(radii[t]!)])).markup
}

export const views = { answer, view, table }
