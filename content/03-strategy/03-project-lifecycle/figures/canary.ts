import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { sessionsExactly } from '../numbers.ts'

const rates: [p0: number, colour: Colour][] = [[0.02, '3'], [0.1, '1'], [0.3, '2']]

export default () => chart({
  height: 400,
  x: { label: '伤害：坏会话多几个百分点', domain: [0.5, 20], log: true, ticks: [0.5, 1, 2, 5, 10, 20] },
  y: { label: '灰度要的会话数', domain: [10, 100_000], log: true, ticks: [10, 100, 1000, 10_000, 100_000], format: (v) => (v >= 10_000 ? `${v / 10_000} 万` : `${v}`) },
}, (x, y) => {
  const harms = Array.from({ length: 121 }, (_, i) => 0.5 * 40 ** (i / 120))
  return [
    line([[x(0.5), y(200)], [x(20), y(200)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    line([[x(0.5), y(6000)], [x(20), y(6000)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    ...rates.map(([p0, colour]) => line(harms.map((h): Point => [x(h), y(sessionsExactly(p0, h / 100))]).filter(([, py]) => py <= y(10)), { colour, width: 2.5 })),
    label([x(19.5), y(200) - 8], '一天 200 个', 'end', 'muted'),
    label([x(19.5), y(6000) + 20], '三十天 6000 个', 'end', 'muted'),
    label([x(19.5), y(68_000)], '原有 30%', 'end', '2'),
    label([x(19.5), y(32_000)], '原有 10%', 'end', '1'),
    label([x(19.5), y(15_000)], '原有 2%', 'end', '3'),
  ]
})
