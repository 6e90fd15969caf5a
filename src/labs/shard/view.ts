/** State → the sentence, memory and times of one card, and the table of card counts. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { stages, times } from './charts.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: whether it fits, and what a step waits for. */
export function answer(state: State): string {
  const m = model(state)
  const fits = m.need / 1e9 > state.mem ? html`装不下，还差 ${data(m.need / 1e9 - state.mem)} GB` : html`装得下`
  const waits = m.idle > 0 ? html`网不够快，卡有 ${share(m.idle)}的时间在等` : '通信可以藏在计算后面'
  return html`每张卡要 ${data(m.need / 1e9)} GB，${fits}；一步计算 ${data(m.compute)} 秒、通信 ${data(m.sending)} 秒，${waits}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { cards, tokens, seqs, steps, wire, peak, mfu, rank, stage, p, m: micro } = state
  return html`
    <div class="lab-wide">${raw(stages(m, state))}<p>绿条是其中的激活，与 ZeRO 无关。</p></div>
    <div class="lab-wide">${raw(times(m))}</div>
    ${figures(
      figure('参数', data(m.params)), figure('在学的参数', html`${data(m.learning)}，占 ${share(m.learning / m.params)}`),
      rank > 0 && figure('冻结的权重', data(m.frozen / 1e9), 'GB'), figure('训练状态', data(m.states / 1e9), 'GB'), figure('激活', data(m.activations / 1e9), 'GB'),
      figure('每卡每步发出', data(m.bytes / 1e9), 'GB'), figure('算传相等的 token', data(m.even)),
      figure(`${p} 段 ${micro} 个小批的气泡`, share(m.bubble)),
    )}
    ${formula(
      html`状态 = ${num(m.learning)} × (2${+stage > 2 && `/${cards}`} + 2${+stage > 1 && `/${cards}`} + 12${+stage > 0 && `/${cards}`}) 字节 = ${data(m.states / 1e9)} GB`,
      html`计算 = ${rank ? 4 : 6} × ${num(m.params)} × ${tokens * seqs * steps}/(${num(peak)}×10¹² × ${num(mfu)}%) = ${data(m.compute)} 秒`,
      html`通信 = ${num(m.bytes / 1e9)} GB/${num(wire)} GB/s = ${data(m.sending)} 秒`,
      html`气泡 = (${p} − 1)/(${micro} + ${p} − 1) = ${share(m.bubble)}`,
    )}`.markup
}

/** The same on other numbers of cards. */
export function table(state: State): string {
  return grid(['卡数', '每张卡', '通信', '在等网'], [1, 8, 16, 64, 256].map((cards) => {
    const m = model({ ...state, cards })
    return [`${cards}`, html`${data(m.need / 1e9)} GB${m.need / 1e9 > state.mem && '，装不下'}`, html`${data(m.sending)} 秒`, share(m.idle)]
  })).markup
}

export const views = { answer, view, table }
