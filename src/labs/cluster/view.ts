/** State → the sentence, the charts with their figures and formulas, and the table of clusters. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Value } from '#labs/lib/html.ts'
import { dense, descent, elbow, means } from './charts.ts'
import { square } from './kernel.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

const parts = ({ rows, shown }: Model): number[] => shown.centres.map((centre, k) => rows.reduce((sum, row, i) => sum + (shown.labels[i] === k ? square(row, centre) : 0), 0))

/** One sentence: how far K-Means is from the best it could do, and what DBSCAN finds. */
export function answer(state: State): string {
  const m = model(state)
  const { j } = m.shown
  const above = j / m.lowest - 1
  return html`K-Means 走 ${m.halves.indexOf(m.shown) + 1} 个半步${m.ended && '停下'}，J = ${data(j)}，${above > 1e-6 ? html`比十次重启的最好结果 ${data(m.lowest)} 高 ${data(above * 100)}%` : '不比十次重启差'}；DBSCAN 在 ε = ${state.eps} 时报 ${data(m.clusters)} 簇、${data(m.noise)} 个噪声${!m.agree && `；可是这份数据没有簇，K-Means 照样分出 ${state.start.length} 份`}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const agree = (which: 'means' | 'dense'): Value => (m.agree ? data(m.agree[which]) : '没有真簇')
  return html`
    <div class="lab-charts">${[means, dense, descent, elbow].map((draw) => raw(draw(m)))}</div>
    ${figures(
      figure('J', data(m.shown.j)),
      figure('十次重启最小的 J', data(m.lowest)),
      figure('轮廓系数', Number.isFinite(m.silhouette) ? data(m.silhouette) : '—'),
      figure('K-Means 与真簇的 ARI', agree('means')),
      figure('DBSCAN 与真簇的 ARI', agree('dense')),
      figure('第 m 近的距离，中位数', data(m.reach[60]!)),
    )}
    ${formula(
      html`J = ${parts(m).map((part) => num(part)).join(' + ')} = ${data(m.shown.j)}`,
      html`k = 4 时 J(4)/J(1)：这份数据 ${data(m.curves.own[3]!)}，没有簇的点 ${data(m.curves.none[3]!)}`,
    )}`.markup
}

/** Each cluster of K-Means: its points, its centre in the units of the drawing, its share of J. */
export function table(state: State): string {
  const m = model(state)
  const inside = parts(m)
  return grid(['簇', '点数', '中心 x', '中心 y', '组内平方和'], m.centres.map(([x, y], k) => [k + 1, data(m.shown.labels.filter((l) => l === k).length), data(x!), data(y!), data(inside[k]!)])).markup
}

export const views = { answer, view, table }
