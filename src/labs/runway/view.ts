/** State → the sentence, both charts with figures and formulas, and the ledger. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num, percent } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { cash, flows } from './charts.ts'
import { HORIZON } from './kernel.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

/** Months, or that they do not end within the horizon. */
export const months = (value: number): Markup => (value === Infinity ? html`${HORIZON} 个月内用不完` : html`${data(value)}<small>个月</small>`)

const profit = (m: Model): Markup => (m.fate.profit < 0 ? html`没等到` : html`第 ${data(m.fate.profit)} 个月`)
const start = (m: Model): Markup =>
  m.fate.alive ? html`不必须` : m.decision <= 0 ? html`已经晚了 ${data(-m.decision)}<small>个月</small>` : html`${data(m.decision)}<small>个月后</small>`

/** One sentence: how long, alive or dead, when to start raising. */
export function answer(state: State): string {
  const m = model(state)
  return (m.fate.alive
    ? html`不再融资也活得下去：${m.fate.profit < 0 ? html`${HORIZON} 个月内现金用不完` : html`第 ${data(m.fate.profit)} 个月起收到的够付`}，现金最低 ${data(m.fate.lowest)} 元。`
    : html`现金撑 ${data(m.fate.months)} 个月；留出储备与筹钱的时间，${m.decision > 0 ? html`${data(m.decision)} 个月后就得开始筹钱` : html`现在开始已经晚了 ${data(-m.decision)} 个月`}。`).markup
}

export function view(state: State): string {
  const m = model(state)
  const { plan } = m
  const end = Math.floor(m.fate.months)
  const last = m.rows[end]
  return html`
    <div class="lab-wide">${raw(cash(m))}</div>
    <div class="lab-wide">${raw(flows(m))}</div>
    ${figures(
      figure('跑道', months(m.fate.months)),
      figure('不再融资', m.fate.alive ? '活得下去' : '活不下去'),
      figure('收到的够付', profit(m)),
      figure('现金最低', data(Math.max(0, m.fate.lowest)), '元'),
      figure('最晚开始筹钱', start(m)),
      figure('现金除以净消耗', months(m.divided)),
      ...m.hires.map((hire) => figure(`${num(hire.people)} 人，第 ${num(hire.start)} 个月后入职，花掉`, hire.months === Infinity ? html`全部：从活变死` : html`${data(hire.months)}<small>个月</small>`)),
    )}
    ${formula(
      html`首月净消耗 = ${num(plan.cost)} − ${num(m.rows[0]!.collected)} = ${data(plan.cost - m.rows[0]!.collected)} 元`,
      html`首月增量：收入 ${num(plan.revenue)} × ${percent(plan.growth)} = ${data(plan.revenue * plan.growth)} 元，支出 ${num(plan.cost)} × ${percent(plan.costGrowth)} = ${data(plan.cost * plan.costGrowth)} 元`,
      last && html`跑道 = ${num(end)} + ${num(last.cash + last.paid - last.collected)}/(${num(last.paid)} − ${num(last.collected)}) = ${data(m.fate.months)} 个月`,
    )}`.markup
}

/** The ledger of two years, quarter by quarter ends. */
export function table(state: State): string {
  const m = model(state)
  return grid(['月', '挣得', '收到', '付出', '月末现金'], m.rows.flatMap((row, t) =>
    t % 3 === 2 ? [[`${t + 1}`, html`${data(row.earned)}`, html`${data(row.collected)}`, html`${data(row.paid)}`, html`${data(row.cash)}`]] : [])).markup
}

export const views = { answer, view, table }
