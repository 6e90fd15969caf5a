/** Share of groups with any gradient against the success rate, for four group sizes. */
import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { mixed } from '../numbers.ts'

const rates = [...Array.from({ length: 111 }, (_, i) => 10 ** (-3 + i / 40)), 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.94, 0.96, 0.975, 0.985, 0.995, 0.999]

export default () =>
  chart({ x: { label: '单次成功率 p（对数轴）', domain: [0.001, 1], log: true, ticks: [0.001, 0.01, 0.1, 0.5, 1], format: (v) => `${v * 100}%` }, y: { label: '有梯度的组占多少', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` } }, (x, y) => {
    const draw = (size: number, colour: Colour) => line(rates.map((p): Point => [x(p), y(mixed(p, size))]), { colour, width: 2.5 })
    return [
      line([[x(0.001), y(0.5)], [x(1), y(0.5)]], { colour: 'muted', width: 1, dash: '5 4' }),
      draw(64, '3'), draw(16, '1'), draw(8, '5'), draw(4, '2'),
      label([x(0.008), y(0.52)], 'G = 64', 'end', '3'), label([x(0.033), y(0.42)], '16', 'end', '1'), label([x(0.075), y(0.36)], '8', 'start', '5'), label([x(0.17), y(0.36)], '4', 'start', '2'),
    ]
  })
