/** The drawings of the lab: users sorted by usage against the flat price, and the way from price to margin. */
import { chart, scale } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, box, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'

/** From the heaviest user in a thousand to nearly all, evenly on a logarithmic axis. */
const shares = Array.from({ length: 61 }, (_, i) => 10 ** (-3 + (i / 60) * 2.995))

/** Cost of each user, heaviest first, and the price they all pay; where cost is higher the gap is hatched. */
export function users(m: Model): string {
  const { plan: { price }, costAt, losing } = m
  const peak = Math.max(price * 1.6, Math.min(costAt(0.001), price * 4))
  return chart({
    width: 330, height: 220, margin: [40, 16, 28, 44], title: '用户按用量从多到少排',
    desc: `月费 ${num(price)} 元；${percent(losing, 3)}的用户成本高过月费。`,
    x: { label: '用得最多的这些用户（对数轴）', domain: [0.001, 1], log: true, ticks: [0.001, 0.01, 0.1, 1], format: (v) => `${v * 100}%` },
    y: { label: '元/月', domain: [0, peak] },
  }, (sx, sy) => {
    const at = (share: number): Point => [sx(share), sy(Math.min(peak, costAt(share)))]
    const level = sy(price)
    const heavy = shares.filter((share) => share < losing)
    const gap = heavy.map(at)
    return [
      ...(gap.length > 1 ? [area([...gap, [gap.at(-1)![0], level], [gap[0]![0], level]], '2', 0.18)] : []),
      ...gap.map(([x, y]) => line([[x, y], [x, level]], { colour: '2', width: 1 })),
      line([[sx(0.001), level], [sx(1), level]], { colour: 'ink', width: 1.5, dash: '5 3' }),
      lineWithin(shares.map((share): Point => [sx(share), sy(costAt(share))]), [40, 28, 314, 176]),
      label([sx(1), level - 6], `月费 ${num(price)}`, 'end'),
      ...[0.01, 0.1, 0.5].filter((share) => costAt(share) <= peak).map((share) => dot(at(share), '1', 3.5, costAt(share))),
      ...(heavy.length > 2 ? [label([sx(0.001) + 6, level + 16], '这里倒贴')] : []),
    ]
  })
}

/** Price, what is taken off it, and what is left, each bar starting where the last one ended. */
export function waterfall(m: Model): string {
  const { plan, cost, kept, target } = m
  const variable = cost - plan.fixed
  const at = scale({ domain: [Math.min(0, kept), Math.max(plan.price, variable)] }, [70, 262])
  const afterFixed = plan.price - plan.fixed
  const bars = ([['月费', 0, plan.price, 'muted', plan.price], ['固定成本', afterFixed, plan.price, '5', -plan.fixed], ['请求成本', kept, afterFixed, '2', -variable], ['毛利', Math.min(0, kept), Math.max(0, kept), kept < 0 ? '2' : '3', kept]] as const)
    .map(([name, from, to, fill, value], i) => label([64, 19 + i * 26], name, 'end', 'muted')
      + box(at(from), 6 + i * 26, Math.max(1, at(to) - at(from)), 18, fill, 0.6, value) + label([at(to) + 4, 19 + i * 26], num(value)))
  const goal = at(plan.price * target)
  return svg({ width: 330, height: 128, title: '从月费到毛利', desc: `月费 ${num(plan.price)} 元，减去固定成本 ${num(plan.fixed)} 元与请求成本 ${num(variable)} 元，剩 ${num(kept)} 元。` }, [
    ...bars,
    line([[goal, 80], [goal, 106]], { colour: 'ink', width: 1.5 }), label([goal, 122], `目标 ${percent(target)}`, 'middle', 'muted'),
    line([[at(0), 2], [at(0), 108]], { colour: 'muted', width: 1 }),
  ])
}
