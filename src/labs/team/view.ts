/** State → the sentence, both charts with figures and formulas, and the table of holders. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num, percent } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { bars, option } from './charts.ts'
import { kept } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: the team, then the options. */
export function answer(state: State): string {
  const m = model(state)
  const team = m.people > 0 ? html`${data(m.people)} 个人，月薪合计 ${data(m.base)} 元，单位每月付 ${data(m.month)} 元、一年 ${data(m.year)} 元` : html`还没有人`
  const why = m.earned === 0 ? '，没过一年的门槛' : m.ordinary === 0 ? '，投资人先拿完了' : ''
  return html`${team}；公司卖 ${data(m.exit)} 元时，授予的 ${share(m.grant)}直接乘是 ${data(m.naive)} 元，其实税前 ${data(m.value)} 元${why}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const later = m.rounds.slice(1)
  return html`
    <div class="lab-wide">${raw(bars(m))}</div>
    <div class="lab-wide">${raw(option(m))}</div>
    ${figures(
      figure('单位每月付', data(m.month), '元'),
      figure('一年，含奖金', data(m.year), '元'),
      figure('不看上限会多算', data(m.flat - m.year), '元/年'),
      figure('每人每月', m.people > 0 ? data(m.year / 12 / m.people) : '—', '元'),
      figure('创始团队', share(m.founders)),
      figure('期权池', share(m.pool)),
      figure('投资人', share(m.investors)),
      figure('授予的剩下', share(m.share)),
      figure('已归属', share(m.earned)),
      figure('普通股共得', data(m.ordinary), '元'),
      figure('期权税前值', data(m.value), '元'),
      figure('投资人愿意转股，从', Number.isFinite(m.converts) ? data(m.converts) : '—', '元'),
    )}
    ${formula(
      html`一年 = 12 × ${num(m.month)} + ${num(state.bonus)} × ${num(m.base)} = ${data(m.year)} 元`,
      html`创始团队 = ${m.rounds.map(({ sold, pool }, i) => html`${i ? ' × ' : ''}(1 − ${percent(sold)} − ${percent(pool)})`)} = ${share(m.founders)}`,
      html`授予的剩下 = ${percent(m.grant)} × ${data(kept(later))} = ${share(m.share)}`,
      html`普通股 = ${num(m.exit)} − max(min(${num(m.exit)}, ${num(m.paid)}), ${num(m.exit)} × ${percent(m.investors)}) = ${data(m.ordinary)} 元`,
      html`期权 = ${num(m.ordinary)} × ${percent(m.share)}/(1 − ${percent(m.investors)}) × ${num(m.earned)} = ${data(m.value)} 元`,
    )}`.markup
}

/** Holders after each round; every row adds up to all. */
export function table(state: State): string {
  const { steps } = model(state)
  return grid(['这一轮之后', '创始团队', '期权池', '投资人', '合计'], steps.map(({ founders, pool, investors }, i) =>
    [['种子', 'A', 'B'][i]!, share(founders), share(pool), share(investors), share(founders + pool + investors)])).markup
}

export const views = { answer, view, table }
