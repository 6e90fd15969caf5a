import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { contract, invoice, reply, worth, type Task } from '../numbers.ts'

/** Value of one task in units of doing it by hand, for three tasks. */
const relative = (task: Task, right: number) => worth(task, right) / (task.wage * task.byHand)

export default () => chart({
  x: { label: '正确率', domain: [0.7, 1], ticks: [0.7, 0.8, 0.9, 1], format: (v) => `${Math.round(v * 100)}%` },
  y: { label: '每件的价值 ÷ 手工做一件的工钱', domain: [-2, 2.2], ticks: [-1, 0, 1, 2], format: (v) => String(v).replace('-', '−') },
  margin: [64, 34, 36, 56],
}, (x, y) => {
  const shares = Array.from({ length: 301 }, (_, i) => 0.7 + i / 1000)
  const curve = (task: Task, colour: Colour) => line(
    shares.map((p): [number, number] => [p, relative(task, p)]).filter(([, v]) => v >= -2 && v <= 2.2).map(([p, v]): Point => [x(p), y(v)]), { colour, width: 2.5 })
  return [
    line([[x(0.7), y(0)], [x(1), y(0)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    curve(reply, '1'), curve(contract, '2'), curve(invoice, '3'),
    label([x(0.71), y(0.75)], '客服草稿', 'start', '1'),
    label([x(0.815), y(-1.1)], '合同审阅', 'end', '2'),
    label([x(0.905), y(-1.6)], '发票录入', 'start', '3'),
    label([x(0.71), y(-0.38)], '零：与不用机器一样', 'start', 'muted'),
  ]
})
