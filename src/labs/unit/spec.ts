/** What a reader can change in the unit-economics lab, and what the controls are called. */
import { number, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'unit'

/** A flat price of 20 a month against usage with a heavy tail. Invented figures: the reader puts in their own. Shares are in percent. */
export const fields = {
  price: number(0.01, 1e5, 20),
  fixed: number(0, 1e5, 1.5),
  cost: number(0.00001, 100, 0.004),
  median: number(1, 1e5, 200),
  sigma: number(0, 2, 1.2),
  target: number(0, 99, 70),
  churn: number(0.1, 50, 4),
  cac: number(0, 1e6, 60),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'unit 1',
  fields,
  words: {
    price: { label: '月费', unit: '元', step: 1, aid: 'double' },
    fixed: { label: '固定成本', unit: '元/人·月', step: 0.1 },
    cost: { label: '单次成本', unit: '元', step: 0.001, aid: 'double' },
    median: { label: '中位请求', unit: '次/月', step: 10, aid: 'double' },
    sigma: { label: '用量的离散程度 σ', step: 0.05, aid: 'slider' },
    target: { label: '目标毛利率', unit: '%', step: 1, aid: 'slider' },
    churn: { label: '月流失率', unit: '%', step: 0.1, aid: 'slider' },
    cac: { label: '获客成本', unit: '元', step: 10, aid: 'double' },
  },
  groups: [
    { legend: '用量', names: ['sigma', 'median'] },
    { legend: '价格与成本', names: ['price', 'cost', 'fixed', 'target'] },
    { legend: '获客与流失', names: ['churn', 'cac'] },
  ],
  presets: [
    { label: '包月 20 元', state: {} },
    { label: '人人用得一样', state: { sigma: 0 } },
    { label: '长尾更重：σ = 2', state: { sigma: 2 } },
    { label: '永远收不回', state: { churn: 20, cac: 90 } },
    { label: '流失很低', state: { churn: 0.5 } },
    { label: '常见错法', state: { sigma: 2, cost: 0.008 }, note: true },
  ],
}
