import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { contribution } from '#labs/team/kernel.ts'
import { terms } from '../numbers.ts'

const salaries = Array.from({ length: 161 }, (_, i) => 4000 + i * 500)

export default () => chart({
  x: { label: '月薪（元）', domain: [0, 84_000], ticks: [0, 20_000, 40_000, 60_000, 80_000], format: (v) => (v ? `${v / 10_000} 万` : '0') },
  y: { label: '单位另缴的占月薪', domain: [0, 0.7], ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], format: (v) => `${Math.round(v * 100)}%` },
}, (x, y) => {
  const rate = (salary: number, part: number) => (part / 0.35) * contribution(salary, terms) / salary
  const curve = (part: number): Point[] => salaries.map((s) => [x(s), y(rate(s, part))])
  return [
    line(curve(0.31), { colour: 'muted', width: 1.5, dash: '5 4' }),
    line(curve(0.38), { colour: 'muted', width: 1.5, dash: '5 4' }),
    line(curve(0.35), { colour: '1', width: 2.5 }),
    line([[x(36_000), y(0)], [x(36_000), y(0.35)]], { colour: '2', width: 1.5 }),
    label([x(34_500), y(0.06)], '上限 3.6 万', 'end', '2'),
    label([x(9000), y(0.55)], '低于下限也按 7,000 元缴', 'start'),
    label([x(83_000), y(0.29)], '公积金 12%', 'end', 'muted'),
    label([x(83_000), y(0.06)], '公积金 5%', 'end', 'muted'),
  ]
})
