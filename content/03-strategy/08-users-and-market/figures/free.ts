import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { paidShare, task, threshold } from '../numbers.ts'

export default () => chart({
  x: { label: '每个免费用户每月的任务数', domain: [0, 60], ticks: [0, 10, 20, 30, 40, 50, 60] },
  y: { label: '要多少注册者付费才不亏', domain: [0, 0.16], ticks: [0, 0.04, 0.08, 0.12, 0.16], format: (v) => `${Math.round(v * 100)}%` },
}, (x, y) => {
  const path = (cost: number, colour: Colour) => line([[x(0), y(threshold(cost, 0))], [x(60), y(threshold(cost, 60))]] satisfies Point[], { colour, width: 2.5 })
  return [
    line([[x(0), y(paidShare)], [x(60), y(paidShare)]], { colour: 'ink', width: 1, dash: '4 4' }),
    path(task.chat, '3'), path(task.retrieval, '1'), path(task.agent, '2'),
    label([x(59), y(paidShare) - 8], `ChatGPT 付费÷周活 ${(paidShare * 100).toFixed(1)}%`, 'end', 'ink'),
    label([x(39), y(0.115)], '智能体，20 步', 'end', '2'),
    label([x(59), y(0.0385)], '带检索的回答', 'end', '1'),
    label([x(59), y(0.0148)], '一问一答', 'end', '3'),
  ]
})
