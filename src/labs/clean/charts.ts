/** The drawings of the lab: which pairs the hash catches, and where three rules put their fences. */
import { chart, scale } from '#labs/lib/axes.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import { caught } from './kernel.ts'
import { ROBUST, type Model } from './model.ts'
import type { State } from './spec.ts'

export const curve = (m: Model, { bands, rows, far }: State): string => chart({
  width: 330, height: 200, margin: [44, 16, 28, 44], title: '多像的两段会被抓到', desc: `相似度 ${num(m.overlap.jaccard)} 的这一对，${percent(m.caught)}会被抓到；不相干的一对 ${percent(m.noise)}。`,
  x: { label: 'Jaccard 相似度', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }, y: { label: '被抓到', domain: [0, 1], ticks: [0, 0.5, 1], format: percent },
}, (sx, sy) => {
  const points = Array.from({ length: 51 }, (_, i): Point => [sx(i / 50), sy(caught(i / 50, bands, rows))])
  return [
    area([[sx(0), sy(0)], ...points, [sx(1), sy(0)]], '1', 0.1), line(points),
    line([[sx(m.knee), sy(0)], [sx(m.knee), sy(1)]], { colour: 'muted', width: 1, dash: '3 3' }),
    dot([sx(far / 100), sy(m.noise)], '2', 4.5, m.noise), dot([sx(m.overlap.jaccard), sy(m.caught)], 'ink', 5, m.caught),
  ]
})

/** Each rule a row: the numbers, and the stretch it lets pass; what it catches is drawn hollow. */
export function fences({ spread: s, scored }: Model, { z }: State): string {
  const reach = [s.mean - z * s.sd, s.mean + z * s.sd, s.low, s.high, ...scored.map(({ value }) => value)]
  const [low, high] = [Math.min(...reach), Math.max(...reach)]
  const at = scale({ domain: [low, high > low ? high : low + 1] }, [64, 318])
  const rules = [
    [`|z| > ${num(z)}`, s.mean - z * s.sd, s.mean + z * s.sd, scored.map((one) => one.byZ)],
    ['稳健 z', s.median - (ROBUST * s.mad) / 0.6745, s.median + (ROBUST * s.mad) / 0.6745, scored.map((one) => one.byRobust)],
    ['四分位', s.low, s.high, scored.map((one) => one.byFence)],
  ] as const
  return svg({ width: 330, height: 126, title: '三条规则的围栏', desc: rules.map(([name, , , found]) => `${name} 抓到 ${found.filter(Boolean).length} 个`).join('，') }, [
    ...rules.flatMap(([name, from, to, found], row) => {
      const y = 22 + row * 38
      return [
        label([58, y + 4], name, 'end', 'muted'), line([[64, y], [318, y]], { colour: 'rule', width: 1 }), line([[at(from), y], [at(to), y]], { colour: '3', width: 9 }),
        ...scored.flatMap(({ value }, i) => [dot([at(value), y], found[i] ? '2' : 'ink', 4.5, value), ...(found[i] ? [dot([at(value), y], 'paper', 2)] : [])]),
      ]
    }),
  ])
}
