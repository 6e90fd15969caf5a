/** |1 − ηλ| of the two directions against the learning rate: where both lie below 1, descent converges. */
import { area, chart, dot, label, line } from '#labs/lib/plot.ts'
import { bestRate, curvature, threshold } from '#labs/gd/kernel.ts'

const points = [1, 2, 3, 4, 5].map((x) => [x, 2 * x] as const)

export default () =>
  chart({ x: { label: '学习率 η', domain: [0, 0.1], ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1] }, y: { label: '每步把误差乘以 |1 − ηλ|', domain: [0, 1.4], ticks: [0, 0.25, 0.5, 0.75, 1, 1.25] } }, (x, y) => {
    const { min, max } = curvature(points)
    const [limit, best] = [threshold(points), bestRate(points)]
    const factor = (lambda: number) => (eta: number) => [x(eta), y(Math.abs(1 - eta * lambda))] as const
    return [
      area([[x(limit), y(0)], [x(limit), y(1.4)], [x(0.1), y(1.4)], [x(0.1), y(0)]], '2', 0.1),
      line([[x(0), y(1)], [x(0.1), y(1)]], { colour: 'ink', width: 1.5, dash: '5 4' }),
      line([0, 1 / max, 0.1].map(factor(max)), { colour: '2', width: 2.5 }),
      line([0, 0.1].map(factor(min)), { colour: '1', width: 2.5 }),
      line([[x(limit), y(0)], [x(limit), y(1.4)]], { colour: 'ink', width: 1 }),
      dot([x(best), y(1 - best * min)], 'ink', 4.5),
      label([x(0.052), y(0.07)], '陡方向 λ=23.66', 'start', '2'),
      label([x(0.03), y(0.84)], '平方向 λ=0.338', 'middle', '1'),
      label([x(limit) - 8, y(1.28)], '阈值 0.0845', 'end'),
      label([x(best) - 6, y(1.06)], '1/12', 'end'),
    ]
  })
