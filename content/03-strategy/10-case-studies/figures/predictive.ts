import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { predictive } from '../numbers.ts'

/** What a positive is worth as the illness grows rare: sensitivity and specificity both 90 %, and the trial that was counted. */
export default () => chart({
  margin: [64, 28, 36, 56],
  x: { label: '患病率', domain: [0.005, 0.5], log: true, ticks: [0.005, 0.01, 0.03, 0.08, 0.24, 0.5], format: (v) => `${+(v * 100).toFixed(1)}%` },
  y: { label: '“阳性”说对的比例', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(v * 100)}%` },
}, (x, y) => {
  const at = Array.from({ length: 121 }, (_, i) => 0.005 * Math.exp((Math.log(100) * i) / 120))
  const curve = (sens: number, spec: number) => at.map((ill): Point => [x(ill), y(predictive(ill, sens, spec))])
  return [
    line(curve(0.9, 0.9), { colour: '1', width: 2.5 }),
    line(curve(0.9, 0.99), { colour: '3', width: 2.5, dash: '7 4' }),
    ...([0.01, 0.08] as const).map((ill) => dot([x(ill), y(predictive(ill, 0.9, 0.9))], '1', 5)),
    dot([x(0.238), y(173 / 238)], 'ink', 5),
    label([x(0.225), y(0.775)], '试验现场 73%', 'end'),
    label([x(0.087), y(0.36)], '演练 44%', 'start', '1'),
    label([x(0.0098), y(0.175)], '体检人群 8%', 'middle', '1'),
    label([x(0.019), y(0.71)], '特异度 99%', 'end', '3'),
    label([x(0.034), y(0.12)], '特异度 90%', 'start', '1'),
  ]
})
