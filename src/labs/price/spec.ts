/** What a reader can change in the pricing lab, and what the controls are called. */
import { number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'price'

/** Two prices, a thousand visitors each. Invented figures: the reader puts in their own. */
export const fields = {
  p1: number(0.01, 1e6, 20),
  n1: whole(1, 1e8, 1000),
  b1: whole(1, 1e8, 50),
  p2: number(0.01, 1e6, 25),
  n2: whole(1, 1e8, 1000),
  b2: whole(1, 1e8, 38),
  cost: number(0, 1e6, 8),
  target: number(0, 99, 70),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'price 1',
  fields,
  words: {
    p1: { label: '价格甲', unit: '元', step: 1, aid: 'double' },
    n1: { label: '看到甲的访客', unit: '人', step: 100, aid: 'double' },
    b1: { label: '甲卖出', unit: '份', step: 1, aid: 'double' },
    p2: { label: '价格乙', unit: '元', step: 1, aid: 'double' },
    n2: { label: '看到乙的访客', unit: '人', step: 100, aid: 'double' },
    b2: { label: '乙卖出', unit: '份', step: 1, aid: 'double' },
    cost: { label: '每份的成本', unit: '元', step: 1, aid: 'double' },
    target: { label: '目标毛利率', unit: '%', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '价格甲', names: ['p1', 'n1', 'b1'] },
    { legend: '价格乙', names: ['p2', 'n2', 'b2'] },
    { legend: '成本', names: ['cost', 'target'] },
  ],
  presets: [
    { label: '各看 1000 人', state: {} },
    { label: '各看 10 万人', state: { n1: 100000, b1: 5000, n2: 100000, b2: 3800 } },
    { label: '差得远的两档', state: { p2: 40, b2: 30 } },
    { label: '需求 e^(−0.02p)，成本 20 元', state: { p1: 20, n1: 1e6, b1: 670320, p2: 70, n2: 1e6, b2: 246597, cost: 20 } },
    { label: '贵的反而卖得多', state: { b2: 55 } },
    { label: '常见错法', state: { n1: 100, b1: 5, n2: 100, b2: 7 }, note: true },
  ],
}
