import { area, chart, label, line, type Point } from '#labs/lib/plot.ts'
import { belowZeroShare, usageAt } from '#labs/unit/kernel.ts'

const plan = { price: 20, fixed: 1.5, costPerRequest: 0.004 }
const top = 50

export default () => chart({
  x: { label: '用户，从轻到重', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` },
  y: { label: '元/月', domain: [0, top] },
  margin: [64, 34, 36, 56],
}, (x, y) => {
  const costAt = (sigma: number, share: number) => plan.fixed + plan.costPerRequest * usageAt({ median: 200, sigma }, share)
  const shares = Array.from({ length: 1999 }, (_, i) => (i + 1) / 2000)
  const curve = (sigma: number): Point[] => {
    const inside = shares.filter((s) => costAt(sigma, s) <= top)
    return inside.map((s) => [x(s), y(costAt(sigma, s))])
  }
  const from = 1 - belowZeroShare(plan, { median: 200, sigma: 2 })
  const loss = curve(2).filter(([px]) => px >= x(from))
  const end = loss[loss.length - 1]!
  return [
    area([[x(from), y(20)], ...loss, [x(1), end[1]], [x(1), y(20)]], '2', 0.25),
    line([[x(0), y(20)], [x(1), y(20)]], { colour: '3', width: 2, dash: '6 4' }),
    line(curve(1.2), { colour: '1', width: 2.5 }),
    line(curve(2), { colour: '2', width: 2.5 }),
    label([x(0.02), y(20) - 8], '每人交 20 元', 'start', '3'),
    label([x(0.9), y(41)], '亏损的人', 'end', '2'),
    label([x(0.82), y(12)], '有智能体，σ = 2.0', 'end', '2'),
    label([x(0.6), y(5.6)], '原来，σ = 1.2', 'end', '1'),
  ]
})
