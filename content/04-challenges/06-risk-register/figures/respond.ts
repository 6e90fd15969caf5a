import { box, label, line } from '#labs/lib/plot.ts'
import { svg } from '#labs/lib/marks.ts'
import { responses } from '../numbers.ts'

const words: Record<string, string> = {
  'bridge line of 150': '过桥额度 150 万', 'start raising 4 months earlier': '早 4 个月开始融资', "six months' notice in contract": '合同写 6 个月通知',
  'second supplier, weekly eval': '第二家供应商加周评测', 'offsite backup, restore drill': '异地备份与恢复演练', 'two-week pilot before building': '开工前两周试点',
  'pairing, notes, vesting': '结对、文档、分期归属', 'cyber insurance': '网络安全险', 'the line, gone in a winter': '额度在寒冬被收回', 'full cover of T1 at 8': '给 T1 买足额险',
}
const rows = responses.map((row) => ({ ...row, name: words[row.name]! })).sort((a, b) => b.net - a.net)

export default () => {
  const at = (money: number) => 200 + money * 2.2
  return svg({ width: 560, height: 30 + rows.length * 34 }, [
    label([at(0), 16], '省下的期望损失', 'start', '1'), label([548, 16], '净值，万元', 'end', '2'),
    ...rows.flatMap(({ name, saved, net }, i) => {
      const top = 28 + i * 34
      return [
        label([Math.min(190, at(net) - 6), top + 18], name, 'end'),
        box(at(0), top, saved * 2.2, 10, '1', 0.9), box(at(Math.min(0, net)), top + 12, Math.abs(net) * 2.2, 10, '2', 0.8),
        label([at(Math.max(0, net, saved)) + 6, top + 18], `${net.toFixed(1)}`.replace('-', '−')),
      ]
    }),
    line([[at(0), 24], [at(0), 26 + rows.length * 34]], { colour: 'muted', width: 1 }),
  ])
}
