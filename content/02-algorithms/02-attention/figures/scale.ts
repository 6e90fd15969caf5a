import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { saturation, WIDTHS } from '../numbers.ts'

/** How much of a change in the scores gets through softmax, with and without 1/√d. */
export default () => chart(
  {
    x: { label: '每个头的维度 dₖ', domain: [1, 1024], log: true, ticks: [1, 4, 16, 64, 256, 1024] },
    y: { label: 'softmax 的总斜率 1 − Σp²', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  },
  (x, y) => {
    const points = (scaled: boolean): Point[] => WIDTHS.map((d) => [x(d), y(saturation(d, scaled).slope)])
    const [fair, raw] = [points(true), points(false)]
    return [
      line(fair, { colour: '3' }), ...fair.map((p) => dot(p, '3', 3)),
      line(raw, { colour: '2', dash: '6 4' }), ...raw.map((p) => dot(p, '2', 3)),
      label([x(90), y(0.92)], '除以 √dₖ', 'start', '3'),
      label([x(60), y(0.42)], '不除', 'start', '2'),
    ]
  },
)
