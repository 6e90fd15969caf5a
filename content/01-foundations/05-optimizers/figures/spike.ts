/** Adam's step length after one gradient a hundred times too large: unclipped with two β₂, and clipped. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { spike } from '../numbers.ts'

const after = Array.from({ length: 101 }, (_, i) => Math.round(10 ** (i / 100 * 3.5)) - 1).filter((t, i, all) => t !== all[i - 1])

export default () =>
  chart({ x: { label: '尖峰之后第几步（对数轴）', domain: [1, 3000], log: true, ticks: [1, 10, 100, 1000] }, y: { label: '步长，以 η 为单位', domain: [0, 3.5], ticks: [0, 0.5, 1, 1.5, 2, 2.5, 3] } }, (x, y) => {
    const curve = (beta2: number, clip?: number): Point[] => after.map((t) => [x(t + 1), y(spike(beta2, t, clip))])
    return [
      line(curve(0.999, 1), { colour: '3', width: 2.5, dash: '2 4' }),
      line(curve(0.95), { colour: '1', width: 2.5, dash: '8 4' }),
      line(curve(0.999), { colour: '2', width: 2.5 }),
      label([x(2.2), y(3.15)], '不裁剪，β₂ = 0.999', 'start', '2'), label([x(620), y(0.06)], '两千步仍未恢复', 'middle', '2'),
      label([x(1.1), y(0.62)], '不裁剪，β₂ = 0.95', 'start', '1'), label([x(2900), y(1.12)], '裁剪到 1：尖峰无痕', 'end', '3'),
    ]
  })
