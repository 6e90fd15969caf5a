/** State → the sentence, both charts with figures and formulas, and the table of user groups. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num, percent } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { users, waterfall } from './charts.ts'
import { topShare, usageAt } from './kernel.ts'
import { HORIZON, model, type Model } from './model.ts'
import type { State } from './spec.ts'

/** Months, or that they never end. */
export const months = (value: number): Markup => (value === Infinity ? html`永远收不回` : html`${data(value)}<small>个月</small>`)

const requests = (m: Model): Markup =>
  m.cap < 0 ? html`一次不用也达不到` : html`${data(m.cap)}<small>次</small>`

/** One sentence: the mean user, the losing ones, the payback. */
export function answer(state: State): string {
  const m = model(state)
  const left = m.kept > 0 ? html`平均每个用户每月留下 ${data(m.kept)} 元，毛利率 ${share(m.margin)}` : html`平均每个用户每月亏 ${data(-m.kept)} 元`
  const tail = m.usage.sigma > 0 ? html`；用得最多的一成用户占去请求成本的 ${share(m.top)}，${share(m.losing)}的用户让你倒贴` : html`；人人用得一样，${m.losing ? '人人倒贴' : '没有人让你倒贴'}`
  const back = m.adjusted === Infinity ? html`获客成本永远收不回` : html`计入流失，${data(m.adjusted)} 个月收回获客成本`
  return html`${left}${tail}；${back}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { plan, usage, cost } = m
  const risk = m.kept > 0 ? (m.cac * m.churn) / m.kept : Infinity
  return html`
    <div class="lab-wide">${raw(users(m))}</div>
    <div class="lab-wide">${raw(waterfall(m))}</div>
    ${figures(
      figure('平均用户的毛利率', share(m.margin)),
      figure('中位用户的毛利率', share(m.typical)),
      figure('倒贴的用户', share(m.losing)),
      figure('一成重度用户占请求成本', share(m.top)),
      figure(`达到目标毛利率的请求上限`, requests(m)),
      figure('倒贴从第几次请求开始', m.breakEven > 0 ? html`${data(m.breakEven)}<small>次</small>` : '第一次'),
      figure('LTV（一直留到流失）', data(m.ltv), '元'),
      figure(`LTV（只算 ${HORIZON} 个月）`, data(m.capped), '元'),
      figure('LTV/CAC', m.cac > 0 ? data(m.ltv / m.cac) : '—'),
      figure('回本', months(m.payback)),
      figure('回本（计入流失）', months(m.adjusted)),
      figure('平均请求', data(m.mean), '次'),
    )}
    ${formula(
      html`平均请求 = ${num(usage.median)} × e^(${num(usage.sigma)}²/2) = ${data(m.mean)} 次`,
      html`平均成本 = ${num(plan.fixed)} + ${num(plan.costPerRequest)} × ${num(m.mean)} = ${data(cost)} 元`,
      html`毛利率 = (${num(plan.price)} − ${num(cost)})/${num(plan.price)} = ${share(m.margin)}`,
      html`LTV = ${num(m.kept)}/${percent(m.churn)} = ${data(m.ltv)} 元`,
      risk < 1
        ? html`回本 = ${num(m.cac)}/${num(m.kept)} = ${data(m.payback)} 个月；计入流失 = ln(1 − ${num(risk)})/ln(1 − ${num(m.churn)}) = ${data(m.adjusted)} 个月`
        : html`${m.kept > 0 ? html`CAC·c/m = ${num(m.cac)} × ${num(m.churn)}/${num(m.kept)} = ${data(risk)}，不小于 1` : '每月不剩毛利'}：永远收不回`,
    )}`.markup
}

/** Groups from the heaviest: requests and cost of the lightest member, share of all request cost. */
export function table(state: State): string {
  const m = model(state)
  return grid(['用得最多的', '至少用', '至少花掉', '占请求成本', '这样的用户留下'], [0.001, 0.01, 0.05, 0.1, 0.2, 0.5].map((part) => {
    const cost = m.costAt(part)
    return [percent(part), html`${data(usageAt(m.usage, 1 - part))} 次`, html`${data(cost)} 元`, share(topShare(part, m.usage.sigma)), html`${data(m.plan.price - cost)} 元`]
  })).markup
}

export const views = { answer, view, table }
