/** State → the sentence, both charts with figures and formulas, and the table by utilisation. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num, percent } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { bills, prices } from './charts.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const never = html`跑满也不划算`
const line = (m: Model): Markup => (m.line <= 1 ? share(m.line) : never)
const volume = (value: number): Markup => (value < Infinity ? html`${data(value / 100)}<small>亿/月</small>` : html`没有`)

/** One sentence: servers, how busy they are, and who is cheaper by how much. */
export function answer(state: State): string {
  const m = model(state)
  const gap = m.ownBill - m.apiBill
  const who = gap > 0 ? html`用接口每月省 ${data(gap)} 元` : html`自建每月省 ${data(-gap)} 元`
  return html`要 ${data(m.count)} 台，只忙 ${share(m.used)}；自建每百万 ${data(m.own)} 元，接口 ${data(m.api)} 元，${who}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { gpus, price, throughput, fixed } = m.fleet
  return html`
    <div class="lab-wide">${raw(prices(m))}</div>
    <div class="lab-wide">${raw(bills(m))}</div>
    ${figures(
      figure('平衡利用率（不含人工）', line(m)),
      figure('现在的利用率', share(m.used)),
      figure('自建', data(m.own), '元/百万'),
      figure('接口', data(m.api), '元/百万'),
      figure('一台的平衡用量', volume(m.threshold)),
      figure('一台装得下（按平均）', volume(m.capacity)),
      figure('从此怎样加台都不亏', volume(m.last)),
      figure('自建账单', data(m.ownBill), '元/月'),
      figure('接口账单', data(m.apiBill), '元/月'),
    )}
    ${formula(
      html`台数 = ⌈${num(m.volume)} × ${num(m.peak)}/${num(m.capacity)}⌉ = ${data(m.count)}；利用率 = ${num(m.volume)}/(${num(m.count)} × ${num(m.capacity)}) = ${share(m.used)}`,
      html`自建 = (${num(m.count)} × ${num(m.rent)} + ${num(fixed)})/${num(m.volume)} = ${data(m.own)} 元/百万`,
      html`平衡利用率 = ${num(gpus)} × ${num(price)} × 10⁶/(3600 × ${num(throughput)} × ${num(m.api)}) = ${share(m.line)}`,
      html`一台的平衡用量 = (${num(m.rent)} + ${num(fixed)})/${num(m.api)} = ${num(m.threshold)} 百万 = ${data(m.threshold / 100)} 亿${m.threshold > m.capacity / m.peak && '，一台装不下'}`,
    )}`.markup
}

/** One server at four utilisations, people included. */
export function table(state: State): string {
  const m = model(state)
  return grid(['一台的利用率', '自建，元/百万', '是接口的', '装得下，亿/月'], [0.1, 0.3, 0.6, 1].map((part) =>
    [percent(part), data(m.at(part)), html`${data(m.at(part) / m.api)} 倍`, data(m.capacity * part / 100)])).markup
}

export const views = { answer, view, table }
