import { area, chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { gated } from '../numbers.ts'

export default () => chart({
  margin: [64, 36, 36, 56],
  x: { label: '没过的门，被放行的比例', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` },
  y: { label: '立项时的期望净值，万元', domain: [-60, 40], ticks: [-60, -40, -20, 0, 20, 40], format: (v) => `${v}`.replace('-', '−') },
}, (x, y) => {
  const leaks = Array.from({ length: 101 }, (_, i) => i / 100)
  return [
    area([[x(0), y(0)], [x(1), y(0)], [x(1), y(-60)], [x(0), y(-60)]], '2', 0.1),
    line([[x(0), y(0)], [x(1), y(0)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    line(leaks.map((leak): Point => [x(leak), y(gated(leak))]), { colour: '1', width: 2.5 }),
    dot([x(0), y(gated(0))], 'ink'), dot([x(1), y(gated(1))], 'ink'),
    label([x(0.03), y(33)], '门都算数', 'start', '1'),
    label([x(0.9), y(-53)], '没有门', 'end', '1'),
  ]
})
