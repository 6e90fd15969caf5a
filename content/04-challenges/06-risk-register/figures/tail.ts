import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { distribution, exceeds, type Outcome } from '#labs/risk/kernel.ts'
import { buffer, four, winter } from '../numbers.ts'

export default () => chart({
  x: { label: '一年的总损失，万元', domain: [0, 410] },
  y: { label: '超过它的概率', domain: [0, 0.7], ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], format: (v) => `${Math.round(v * 100)}%` },
}, (x, y) => {
  const curve = (outcomes: Outcome[]): Point[] => Array.from({ length: 821 }, (_, i) => i / 2).map((loss) => [x(loss), y(exceeds(outcomes, loss))])
  return [
    line([[x(buffer), y(0)], [x(buffer), y(0.62)]], { colour: 'ink', width: 1.5, dash: '6 4' }),
    label([x(buffer) + 8, y(0.6)], '死亡线 180'),
    line([[x(68), y(0)], [x(68), y(0.5)]], { colour: 'muted', width: 1.5, dash: '2 4' }),
    label([x(68) + 6, y(0.53)], '期望 68', 'start', 'muted'),
    line(curve(distribution(four)), { colour: '1', width: 2.5 }),
    line(curve(distribution(four, winter)), { colour: '2', width: 2.5 }),
    label([x(4) + 4, y(0.645)], '各自独立', 'start', '1'),
    label([x(206), y(0.2)], '有共同原因：右边更厚', 'start', '2'),
  ]
})
