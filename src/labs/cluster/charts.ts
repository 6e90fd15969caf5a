/** The drawings of the lab: two answers for the same points, J by half step, the m-th neighbour, J by number of clusters. */
import { chart } from '#labs/lib/axes.ts'
import { num } from '#labs/lib/format.ts'
import { dot, label, line, type Colour, type Point } from '#labs/lib/marks.ts'
import { COUNTS, type Model } from './model.ts'

const small = { width: 240, height: 230, margin: [36, 10, 32, 46] as const }
const hue = (cluster: number): Colour => (cluster < 0 ? 'muted' : (`${(cluster % 6) + 1}` as Colour))

/** Points in the colours of their clusters, noise small and grey, a thin line to the centre where there is one. */
function map(m: Model, title: string, labels: readonly number[], centres: Model['centres']): string {
  return chart({
    ...small, title, desc: `${Math.max(...labels) + 1} 簇，${labels.filter((l) => l < 0).length} 个噪声`,
    x: { label: 'x', domain: [-3, 9], ticks: [0, 3, 6] }, y: { label: title, domain: [-3, 7], ticks: [0, 2, 4, 6] },
  }, (sx, sy) => {
    const at = ([x, y]: readonly number[]): Point => [sx(x!), sy(y!)]
    return [
      ...(centres.length ? m.points.map((p, i) => line([at(p), at(centres[labels[i]!]!)], { colour: 'rule', width: 1 })) : []),
      ...m.points.map((p, i) => dot(at(p), hue(labels[i]!), labels[i]! < 0 ? 1.5 : 3, labels[i]! + 1)),
      ...centres.flatMap((c, k) => [dot(at(c), 'paper', 8), label([at(c)[0], at(c)[1] + 5], `${k + 1}`, 'middle')]),
    ]
  })
}

export const means = (m: Model): string => map(m, 'K-Means', m.shown.labels, m.centres)
export const dense = (m: Model): string => map(m, 'DBSCAN', m.dense, [])

/** J after each half step, and the least that ten good starts reached. */
export function descent({ halves, shown, lowest }: Model): string {
  const upto = halves.slice(0, halves.indexOf(shown) + 1)
  const top = Math.max(upto[0]!.j, lowest) * 1.05
  return chart({
    ...small, title: '每半步的目标值', desc: upto.map(({ j }) => num(j)).join('、'),
    x: { label: '半步', domain: [1, Math.max(5, upto.length)], ticks: [1, Math.max(5, upto.length)] }, y: { label: '目标值 J（虚线：十次重启最好）', domain: [0, top] },
  }, (sx, sy) => [
    line([[sx(1), sy(lowest)], [sx(Math.max(5, upto.length)), sy(lowest)]], { colour: 'ink', width: 1, dash: '4 3' }),
    line(upto.map(({ j }, i): Point => [sx(i + 1), sy(j)])),
    ...upto.map(({ j }, i) => dot([sx(i + 1), sy(j)], '1', 3, j)),
  ])
}

/** J(k)/J(1): the points, and even ones in the same box. */
export function elbow({ curves }: Model): string {
  return chart({
    ...small, title: '目标值随簇数下降', desc: `这份数据：${curves.own.map((v) => num(v, 3)).join('、')}；均匀的点：${curves.none.map((v) => num(v, 3)).join('、')}`,
    x: { label: '簇数 k', domain: [1, 8], ticks: COUNTS }, y: { label: 'J(k)÷J(1)（虚线：均匀的点）', domain: [0, 1] },
  }, (sx, sy) => (['none', 'own'] as const).flatMap((which) => {
    const colour = which === 'own' ? '1' : '2'
    return [
      line(curves[which].map((v, i): Point => [sx(i + 1), sy(v)]), { colour, ...(which === 'none' && { dash: '5 4' }) }),
      ...curves[which].map((v, i) => dot([sx(i + 1), sy(v)], colour, 2.5, v)),
    ]
  }))
}
