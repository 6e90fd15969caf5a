import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { shelf } from '../numbers.ts'

/** Drill 3: what the cameras earn, over the share of gaps the staff find without them. */
export default () => chart({
  margin: [64, 20, 36, 60],
  x: { label: '没有机器时，店员自己发现的比例', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], format: (v) => `${Math.round(v * 100)}%` },
  y: { label: '每店每天净得（元）', domain: [-35, 30], ticks: [-30, -20, -10, 0, 10, 20, 30] },
}, (x, y) => {
  const net = (recall: number, precision: number, colour: Colour, dash?: string) =>
    line([0, 1].map((staff): Point => [x(staff), y(shelf(recall, precision, staff))]), { colour, width: 2.5, ...(dash ? { dash } : {}) })
  return [
    line([[x(0), y(0)], [x(1), y(0)]], { colour: 'muted', width: 1.5 }),
    line([[x(0.6), y(-35)], [x(0.6), y(30)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    net(1, 1, 'ink', '8 4'), net(0.7, 0.8, '1'), net(0.8, 0.6, '2'),
    ...([[1, 1, 'ink'], [0.7, 0.8, '1'], [0.8, 0.6, '2']] as const).map(([recall, precision, colour]) => dot([x(0.6), y(shelf(recall, precision, 0.6))], colour, 5)),
    label([x(0.61), y(25)], '这家店 60%', 'start', 'muted'),
    label([x(0.2), y(20)], '看得全对', 'start'),
    label([x(0.02), y(-17)], '召回 80%，精确 60%', 'start', '2'),
    label([x(0.98), y(4)], '召回 70%，精确 80%', 'end', '1'),
  ]
})
