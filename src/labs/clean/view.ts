/** State → the sentence, both drawings with figures and formulas, and every number under three rules. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { curve, fences } from './charts.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const score = (value: number | null): Markup => (value === null ? html`—` : data(value))
/** The number that lies farthest from the median. */
const farthest = ({ scored, spread: { median } }: Model) => scored.toSorted((a, b) => Math.abs(b.value - median) - Math.abs(a.value - median))[0]!

/** One sentence: the pair, and the farthest number under two rules. */
export function answer(state: State): string {
  const m = model(state)
  const { both, either, jaccard } = m.overlap
  const odd = farthest(m)
  const verdict = (found: boolean) => (found ? '抓到' : '放过')
  const pair = either ? html`两段共有 ${data(either)} 种片段，同有 ${data(both)} 种，相似度 ${data(jaccard)}，${share(m.caught)}会被当成一对` : html`写下两段，才有相似度`
  return html`${pair}。离群最远的 ${data(odd.value)}：z 是 ${score(odd.z)}，${verdict(odd.byZ)}；稳健 z 是 ${score(odd.robust)}，${verdict(odd.byRobust)}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { both, either, jaccard } = m.overlap
  const { mean, sd, median, mad } = m.spread
  const odd = farthest(m)
  return html`
    <p class="lab-remark">${m.texts[0] || '（第一段还空着）'}<br>${m.texts[1] || '（第二段还空着）'}</p>
    <div class="lab-wide">${raw(curve(m, state))}</div>
    <div class="lab-wide">${raw(fences(m, state))}</div>
    ${figures(
      figure('相似度', data(jaccard)),
      figure('这一对被抓到', share(m.caught)),
      figure('抓一半的相似度', data(m.knee)),
      figure('不相干的被误抓', share(m.noise)),
      figure('白比的对数', data(m.wasted), '对'),
      figure('z 最大能到', data(m.bound)),
      figure('z 抓到', data(m.scored.filter((one) => one.byZ).length), '个'),
      figure('稳健 z 抓到', data(m.scored.filter((one) => one.byRobust).length), '个'),
      figure('四分位抓到', data(m.scored.filter((one) => one.byFence).length), '个'),
      figure('测试题在训练里有孪生', share(m.twin)),
    )}
    ${formula(
      html`相似度 = ${num(both)}/${num(either)} = ${data(jaccard)}；抓到 = 1 − (1 − ${num(jaccard)}^${num(state.rows)})^${num(state.bands)} = ${share(m.caught)}`,
      html`白比 = ${share(m.noise)} × ${num(state.docs)}(${num(state.docs)} − 1)/2 = ${data(m.wasted)} 对`,
      html`z = (${num(odd.value)} − ${num(mean)})/${num(sd)} = ${score(odd.z)}；上界 = (n − 1)/√n = ${data(m.bound)}`,
      html`稳健 z = 0.6745 × (${num(odd.value)} − ${num(median)})/${num(mad)} = ${score(odd.robust)}${odd.robust === null && '：一半的数相同'}`,
      html`孪生 = 1 − ${num(state.test / 100)}^(${num(state.copies)} − 1) = ${share(m.twin)}`,
    )}`.markup
}

/** Every number with its scores; a mark where a rule catches it. */
export const table = (state: State): string => grid(['第几个', '值', 'z', '稳健 z', '抓到它的规则'], model(state).scored.map(({ value, z, robust, byZ, byRobust, byFence }, i) =>
  [i + 1, data(value), score(z), score(robust), [byZ && 'z', byRobust && '稳健 z', byFence && '四分位'].filter(Boolean).join('、') || '—'])).markup

export const views = { answer, view, table }
