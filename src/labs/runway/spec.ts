/** What a reader can change in the runway lab, and what the controls are called. */
import { number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'runway'

/** Ten million and a net burn of eight hundred thousand: invented. Money in ten thousands, shares in percent; a hire is pay, how many, month. */
export const fields = {
  cash: number(0, 1e5, 1000),
  revenue: number(0, 1e4, 20),
  cost: number(0, 1e4, 100),
  growth: number(-20, 50, 0),
  costGrowth: number(-20, 50, 0),
  delay: whole(0, 6, 0),
  reserve: whole(0, 12, 3),
  raise: whole(0, 12, 6),
  employer: number(0, 60, 35),
  hires: table({ rows: [1, 6], cols: [3, 3], min: 0, max: 1e6, def: [[45000, 0, 0]] }),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'runway 1',
  fields,
  words: {
    cash: { label: '现金', unit: '万元', step: 10, aid: 'double' },
    revenue: { label: '首月收入', unit: '万元', step: 1, aid: 'double' },
    cost: { label: '首月支出', unit: '万元', step: 1, aid: 'double' },
    growth: { label: '收入每月涨', unit: '%', step: 0.5, aid: 'slider' },
    costGrowth: { label: '支出每月涨', unit: '%', step: 0.5, aid: 'slider' },
    delay: { label: '收款延迟', unit: '月', step: 1, aid: 'slider' },
    reserve: { label: '储备', unit: '月', step: 1, aid: 'slider' },
    raise: { label: '筹钱要', unit: '月', step: 1, aid: 'slider' },
    employer: { label: '雇主另付', unit: '%', step: 1, aid: 'slider' },
    hires: { label: '要招的人', row: '岗位', columns: ['月薪（元）', '人数', '第几个月后入职'], spare: (_, column) => [45000, 1, 0][column]! },
  },
  groups: [
    { legend: '收支', names: ['cash', 'revenue', 'cost', 'growth', 'costGrowth', 'delay'] },
    { legend: '招人', names: ['employer', 'hires'], folded: true },
    { legend: '融资', names: ['reserve', 'raise'], folded: true },
  ],
  presets: [
    { label: '都不变', state: {} },
    { label: '都在涨：5% 对 2%', state: { growth: 5, costGrowth: 2 } },
    { label: '收入每月涨 15%', state: { growth: 15 } },
    { label: '涨 15%，拖三个月付款', state: { growth: 15, delay: 3 } },
    { label: '现在招两个人', state: { hires: [[45000, 2, 0]] } },
    { label: '常见错法', state: { growth: 12, costGrowth: 2 }, note: true },
  ],
}
