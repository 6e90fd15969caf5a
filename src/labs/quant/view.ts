/** State → the sentence, the rulers with errors and sizes, and the integers weight by weight. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { misses, rulers, sizes } from './charts.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const ruler = ({ groups }: Model, scheme: State['scheme']) => (scheme === 'block' ? html`${groups.length} 把尺` : scheme === 'affine' ? '非对称一把尺' : '对称一把尺')

/** One sentence: how many weights became 0, how far the rest moved, and what the model weighs. */
export function answer(state: State): string {
  const m = model(state)
  return html`${state.bits} 位，${ruler(m, state.scheme)}：${m.weights.length} 个权重有 ${data(m.lost)} 个变成 0，均方根误差 ${data(m.rmse)}；每权重 ${data(m.bpw)} 位，整个模型 ${data(m.size)} GB。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { bits, scheme, block, params } = state
  const { scale, zero, start, size } = m.groups.reduce((a, b) => (b.scale > a.scale ? b : a))
  const own = m.weights.slice(start, start + size)
  const worst = m.errors.findIndex((e) => Math.abs(e) === m.largest)
  return html`${[
    html`<div class="lab-wide">${raw(rulers(m))}</div><div class="lab-wide">${raw(misses(m))}</div><div class="lab-wide">${raw(sizes(m))}</div>`,
    figures(
      figure('最大的格距', data(scale)), figure('半格', data(scale / 2)), figure('最大误差', data(m.largest)),
      figure('均方根误差', data(m.rmse)), figure('变成 0 的', data(m.lost), '个'), figure('16 位时', data(m.full), 'GB'),
    ),
    formula(
      scheme === 'affine'
        ? html`s = (${num(Math.max(0, ...own))} − (${num(Math.min(0, ...own))}))/(2^${bits} − 1) = ${data(scale)}，零点 z = ${data(zero)}`
        : html`s = ${num(Math.max(...own.map(Math.abs)))}/(2^${bits - 1} − 1) = ${data(scale)}`,
      html`错得最多的一个：${num(m.weights[worst]!)} → 整数 ${data(m.q[worst]!)} → ${data(m.dequant[worst]!)}`,
      scheme === 'block' && html`每权重 ${bits} + 16/${block} = ${data(m.bpw)} 位`,
      html`${num(params)}×10⁹ × ${num(m.bpw)}/8 字节 = ${data(m.size)} GB`,
    ),
  ]}`.markup
}

/** Every weight: the number, the integer, what comes back, the error. */
export function table(state: State): string {
  const { weights, q, dequant, errors } = model(state)
  return grid(['第几个', '权重', '整数', '还原', '误差'], weights.map((w, i) => [i + 1, data(w), data(q[i]!), data(dequant[i]!), data(errors[i]!)])).markup
}

export const views = { answer, view, table }
