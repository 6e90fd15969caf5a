/** State → the sentence, both charts with figures and formulas, and the best price at other costs. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { demand, profit } from './charts.ts'
import { bestElastic, bestExponential, rate } from './kernel.ts'
import { keptOf, model, type Model } from './model.ts'
import type { State } from './spec.ts'

/** Yuan, or that there is no highest. */
export const price = (value: number): Markup => (value === Infinity ? html`没有上限` : html`${data(value)} 元`)
const people = (value: number): Markup => (value === Infinity ? html`多少都不够` : html`${data(value)} 人`)

/** One sentence: what both prices keep, whether that is told apart, and the best price with its interval. */
export function answer(state: State): string {
  const { cheap, dear, kept, clear, needed, curves } = model(state)
  const both = html`${data(cheap.price)} 元每千访客留下 ${data(kept[0])} 元，${data(dear.price)} 元留下 ${data(kept[1])} 元，${clear ? '分得清' : html`分不清：每档要 ${people(needed)}`}`
  if (!curves) return html`${both}；两档价格相同，别的价格无从知道。`.markup
  if (!(curves.k > 0)) return html`${both}；贵的卖得不比便宜的少，曲线给不出最赚的价。`.markup
  return html`${both}。按指数需求，最赚的是 ${price(curves.exponential.best)}，95% 区间从 ${price(curves.bestWithin[0])}到${curves.bestWithin[1] === Infinity ? '' : ' '}${price(curves.bestWithin[1])}。`.markup
}

/** What the best price of the exponential curve keeps above the better of both. */
const gain = ({ curves, kept, cost }: Model): Markup =>
  curves && curves.exponential.best < Infinity ? html`${data(keptOf(curves.exponential, curves.exponential.best, cost) - Math.max(...kept))}<small>元/千访客</small>` : html`—`

export function view(state: State): string {
  const m = model(state)
  const { cheap, dear, cost, curves } = m
  return html`
    <div class="lab-wide">${raw(demand(m))}</div>
    <div class="lab-wide">${raw(profit(m))}</div>
    ${figures(
      figure('购买率，便宜的', share(rate(cheap))),
      figure('购买率，贵的', share(rate(dear))),
      figure('分清两档，每档要', people(m.needed)),
      figure('k 的 95% 区间', curves ? html`${data(curves.interval[0])} 到 ${data(curves.interval[1])}` : '—'),
      figure('最赚的价，指数需求', curves ? price(curves.exponential.best) : '—'),
      figure('最赚的价，弹性不变', curves ? price(curves.elastic.best) : '—'),
      figure('改到指数的最优价，多留', gain(m)),
      figure('按目标毛利率定的价', price(m.atMargin)),
    )}
    ${formula(
      curves && html`k = ln(${num(rate(cheap))}/${num(rate(dear))})/(${num(dear.price)} − ${num(cheap.price)}) = ${data(curves.k)}；p* = c + 1/k = ${curves.k > 0 ? html`${num(cost)} + 1/${num(curves.k)} = ${price(curves.exponential.best)}` : '没有：k 不大于 0'}`,
      curves && html`ε = ln(${num(rate(cheap))}/${num(rate(dear))})/ln(${num(dear.price)}/${num(cheap.price)}) = ${data(curves.elasticity)}；p* = cε/(ε − 1)${curves.elastic.best < Infinity ? html` = ${price(curves.elastic.best)}` : '：ε 不大于 1，涨价总是更赚'}`,
      html`按毛利率 = ${num(cost)}/(1 − ${num(m.target)}) = ${data(m.atMargin)} 元`,
    )}`.markup
}

/** The best prices while the cost moves: one curve adds, the other multiplies. */
export function table(state: State): string {
  const { cost, target, curves } = model(state)
  return grid(['每份的成本', '指数：c + 1/k', '弹性不变：cε/(ε−1)', '按目标毛利率'], [0.5, 1, 1.5, 2].map((times) => {
    const c = cost * times
    return [html`${data(c)} 元`, curves ? price(bestExponential(curves.k, c)) : '—', curves ? price(bestElastic(curves.elasticity, c)) : '—', price(c / (1 - target))]
  })).markup
}

export const views = { answer, view, table }
