/** State → the sentence, the bill and the loss it buys, and the table of utilisations. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { parts, sizes } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: operations, hours, days, money. */
export function answer(state: State): string {
  const m = model(state)
  return html`${data(m.flops)} 次运算，${data(m.hours)} 卡时，${data(m.money)} 元；最后一次在 ${state.cards} 张卡上跑 ${data(m.days)} 天，占账单的 ${share(m.last / m.money)}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { n, d, peak, mfu, good, extra, price, cards } = state
  return html`
    <div class="lab-wide">${raw(parts(m))}</div>
    <div class="lab-wide">${raw(sizes(m))}</div>
    ${figures(
      figure('运算量', data(m.flops)), figure('即', data(m.pf), 'PF-day'), figure('不出故障的一次', data(m.once), '卡时'),
      figure('付钱的', data(m.hours), '卡时'), figure('连试验的墙上时间', data(m.allDays), '天'), figure('每个参数读', data(m.tokens / m.params), 'token'),
      figure('预测损失', data(m.loss)), figure('损失最低的 N', data(m.best)), figure('与最低差', data(m.loss - m.bestLoss)),
    )}
    ${formula(
      html`C = 6 × ${num(n)}×10⁹ × ${num(d)}×10⁹ = ${data(m.flops)}`,
      html`一次 = C/(${num(peak)}×10¹² × ${num(mfu)}% × 3600) = ${data(m.once)} 卡时`,
      html`付钱的 = ${num(m.once)}/${num(good)}% × ${num(extra)} = ${data(m.hours)} 卡时`,
      html`${num(m.hours)} × ${num(price)} = ${data(m.money)} 元；${num(m.once)}/${num(good)}%/${cards}/24 = ${data(m.days)} 天`,
    )}`.markup
}

/** The same run at other utilisations. */
export function table(state: State): string {
  return grid(['MFU', '付钱的卡时', '最后一次，天', '元'], [10, 20, 30, 40, 50, 60].map((mfu) => {
    const m = model({ ...state, mfu })
    return [`${mfu}%`, data(m.hours), data(m.days), data(m.money)]
  })).markup
}

export const views = { answer, view, table }
