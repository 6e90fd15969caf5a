import { fact } from '#book/facts-data.ts'
import { chart, dot, label, line } from '#labs/lib/plot.ts'

const rows = [
  ['结构化面试', fact('validity-1998-structured'), fact('validity-2022-structured')],
  ['岗位知识测验', fact('validity-1998-knowledge'), fact('validity-2022-knowledge')],
  ['工作样本测试', fact('validity-1998-sample'), fact('validity-2022-sample')],
  ['认知能力测验', fact('validity-1998-cognitive'), fact('validity-2022-cognitive')],
  ['随意聊的面试', fact('validity-1998-chat'), fact('validity-2022-chat')],
  ['尽责性量表', fact('validity-1998-conscientious'), fact('validity-2022-conscientious')],
  ['工作年限', fact('validity-1998-years'), fact('validity-2022-years')],
] as const

export default () => chart({
  width: 560, height: 340, margin: [144, 20, 28, 56],
  x: { label: '与日后绩效的相关系数', domain: [0, 0.6], ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6] },
  y: { label: '', domain: [0, rows.length], ticks: [] },
}, (x, y) => rows.flatMap(([name, old, now], i) => {
  const at = y(rows.length - 0.5 - i)
  return [
    label([x(0) - 8, at + 4], name, 'end'),
    line([[x(now), at], [x(old), at]], { colour: 'muted', width: 2 }),
    dot([x(old), at], '4', 5), dot([x(now), at], '1', 6),
    ...(i === 0 ? [label([x(old) + 9, at + 4], '1998', 'start', '4'), label([x(now) - 10, at + 4], '2022', 'end', '1')] : []),
  ]
}))
