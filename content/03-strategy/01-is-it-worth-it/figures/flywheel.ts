import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { betas, gap } from '../numbers.ts'

export default () => chart({
  x: { label: '后来者开始收数据以后的月数', domain: [1, 60], ticks: [1, 12, 24, 36, 48, 60] },
  y: { label: '先行者少错几个百分点', domain: [0, 12], ticks: [0, 3, 6, 9, 12] },
}, (x, y) => {
  const months = Array.from({ length: 237 }, (_, i) => 1 + i / 4)
  const curve = (beta: number, colour: Colour) => line(
    months.map((m): [number, number] => [m, gap(m, beta)]).filter(([, g]) => g <= 12).map(([m, g]): Point => [x(m), y(g)]), { colour, width: 2.5 })
  return [
    curve(betas.language, '3'), curve(betas.refit, '1'), curve(betas.digits, '2'),
    label([x(8), y(7)], '一年之前收的数据，领先一年', 'start', 'muted'),
    label([x(36), y(gap(36, betas.language)) - 8], 'β = 0.095', 'start', '3'),
    label([x(9.5), y(gap(9.5, betas.refit)) - 8], 'β = 0.366', 'start', '1'),
    label([x(3.2), y(gap(3.2, betas.digits)) - 4], 'β = 0.96', 'start', '2'),
  ]
})
