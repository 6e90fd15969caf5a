import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { betas, gap } from '../numbers.ts'

export default () => chart({
  x: { label: '后来者开始收数据以后的月数', domain: [1, 60], ticks: [1, 12, 24, 36, 48, 60] },
  y: { label: '先行者少错几个百分点', domain: [0.05, 20], log: true, ticks: [0.1, 0.5, 1, 5, 20] },
}, (x, y) => {
  const months = Array.from({ length: 237 }, (_, i) => 1 + i / 4)
  const curve = (beta: number, colour: Colour) => line(months.map((m): Point => [x(m), y(gap(m, beta))]), { colour, width: 2.5 })
  return [
    line([[x(1), y(0.5)], [x(60), y(0.5)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    curve(betas.language, '3'), curve(betas.refit, '1'), curve(betas.digits, '2'),
    label([x(1.8), y(0.26)], 'β = 0.095', 'start', '3'),
    label([x(13), y(1.8)], 'β = 0.366', 'start', '1'),
    label([x(30), y(0.12)], 'β = 0.96', 'end', '2'),
    label([x(59), y(0.5) - 8], '半个百分点', 'end', 'muted'),
  ]
})
