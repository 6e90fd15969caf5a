import { ledger, type Plan } from '#labs/runway/kernel.ts'
import { chart, label, lineWithin, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { alive, faster, opening } from '../numbers.ts'

export default () => chart({
  x: { label: '月', domain: [0, 18], ticks: [0, 3, 6, 9, 12, 15, 18] },
  y: { label: '现金，万元', domain: [0, 1000], ticks: [0, 250, 500, 750, 1000] },
}, (x, y) => {
  const path = (plan: Plan, colour: Colour) => lineWithin(
    [{ cash: plan.cash }, ...ledger(plan, 18)].map(({ cash }, t): Point => [x(t), y(cash / 1e4)]), [x(0), y(1000), x(18), y(0)], { colour, width: 2.5 })
  return [
    line([[x(9.5), y(0)], [x(9.5), y(800)]], { colour: 'muted', width: 1.5, dash: '2 4' }), label([x(9.5), y(830)], '留三个月储备的界线', 'middle', 'muted'),
    path(alive, '3'), path(opening, '1'), path(faster, '2'),
    label([x(14.3), y(250)], '收入每月涨 15%', 'middle', '3'),
    label([x(12.9), y(90)], '都不动', 'start', '1'),
    label([x(9), y(60)], '收入涨 5%，成本涨 2%', 'end', '2'),
  ]
})
