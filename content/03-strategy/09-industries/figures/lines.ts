/** Break-even accuracy against the assumed accuracy, two tasks in each of nine industries, from the listing. */
import { chart, dot, label, line } from '#labs/lib/plot.ts'
import { rows } from '../numbers.ts'

const names = ['政务', '法律', '客服', '零售', '娱乐', '制造', '教育', '医疗', '金融']
/** `any` stands at the left edge, `never` at the right one. */
const at = (said: string) => (said === 'any' ? 0 : said === 'never' ? 1 : Number(said.slice(0, -1)) / 100)

export default () => chart({
  height: 490, margin: [56, 28, 66, 56],
  x: { label: '正确率', domain: [-0.03, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(v * 100)}%` },
  y: { label: '圆点是平衡线，竖线是假设能做到的正确率', domain: [0.4, 9.6], ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9], format: (v) => names[v - 1]! },
}, (x, y) => [
  ...rows.flatMap((one, i) => {
    const pays = i % 2 === 0, high = y(9 - Math.floor(i / 2)) + (pays ? -8 : 8), colour = pays ? '1' as const : '2' as const
    return [
      line([[x(at(one.line)), high], [x(one.right), high]], { colour, width: 2, ...(pays ? {} : { dash: '5 3' }) }),
      line([[x(one.right), high - 6], [x(one.right), high + 6]], { colour, width: 2.5 }), dot([x(at(one.line)), high], colour, 4.5),
    ]
  }),
  label([x(0), 46], '实线：挣钱的那件', 'start', '1'), label([x(1), 46], '虚线：不挣钱的那件', 'end', '2'),
])
