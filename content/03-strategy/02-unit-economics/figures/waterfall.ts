import { box, chart, label } from '#labs/lib/plot.ts'

/** Company Q, yuan per payer and month: worksheet.out divided by 1000 payers. */
const rows: [name: string, amount: number][] = [
  ['付费用户的首次推理', 9.414], ['失败后重试', 1.4121], ['免费用户的推理', 4.2363], ['人工兜底', 28.8],
  ['检索、托管、存储', 7.6], ['内容审核与支付费', 2.114], ['客服', 6],
]

export default () => chart({
  width: 560, height: 400,
  x: { label: '元，每个付费用户每月', domain: [0, 160], ticks: [0, 40, 80, 120, 160] },
  y: { label: '', domain: [0, 9], ticks: [] },
}, (x, y) => {
  const bar = (row: number, from: number, to: number, fill: '1' | '2' | '3') => box(x(from), y(9 - row) + 5, x(to) - x(from), 22, fill)
  const text = (row: number, at: number, words: string, anchor: 'start' | 'end') => label([x(at), y(9 - row) + 21], words, anchor)
  let left = 147
  const marks = [bar(0, 0, 147, '1'), label([x(3), y(9) + 21], '确认的收入 147.00', 'start', 'paper')]
  rows.forEach(([name, amount], i) => {
    marks.push(bar(i + 1, left - amount, left, '2'), text(i + 1, left - amount - 2, `${name} −${amount.toFixed(2)}`, 'end'))
    left -= amount
  })
  return [...marks, bar(8, 0, left, '3'), label([x(3), y(1) + 21], `毛利 ${left.toFixed(2)}`, 'start', 'paper')]
})
