/** What moving, thinning or shrinking the test images costs, as listings/export.py printed it. */
import { readFileSync } from 'node:fs'
import { box, chart, label, line } from '#labs/lib/plot.ts'

const names = ['与数据集同样处理', '墨减半', '右移一格', '下移一格', '缩到四分之一']
const [plain, right, down, half, corner] = /as they are ([\d.]+), .*?right ([\d.]+), down ([\d.]+), .*?ink ([\d.]+), .*?corner ([\d.]+)/
  .exec(readFileSync(new URL('../listings/export.out', import.meta.url), 'utf8'))!.slice(1).map(Number)
const values = [plain!, half!, right!, down!, corner!]

export default () =>
  chart({ height: 280, margin: [176, 44, 36, 56], x: { label: '测试集准确率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(v * 100)}%` }, y: { label: '', domain: [0, 5], ticks: [] } }, (x, y) => [
    ...values.flatMap((value, i) => {
      const at = y(4.5 - i)
      return [label([x(0) - 10, at + 5], names[i]!, 'end'), box(x(0), at - 9, x(value) - x(0), 18, i ? '2' : '1', 0.75, value), label([x(value) + 6, at + 5], `${Math.round(value * 100)}%`)]
    }),
    line([[x(0.1), y(0)], [x(0.1), y(5)]], { colour: 'ink', width: 1, dash: '3 3' }), label([x(0.1) + 5, y(5) + 2], '瞎猜 10%', 'start', 'muted'),
  ])
