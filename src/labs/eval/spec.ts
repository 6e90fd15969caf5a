/** What a reader can change in the evaluation lab, and what the controls are called. */
import { number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'eval'

/** Shares are in percent. */
export const fields = {
  n: whole(1, 2000, 50),
  right: whole(0, 2000, 45),
  m: whole(1, 50, 1),
  rho: number(0, 1, 0.3),
  flips: number(1, 50, 8),
  gap: number(0.5, 20, 3),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'eval 1',
  fields,
  words: {
    n: { label: '题数', unit: '题', step: 1, aid: 'double' },
    right: { label: '答对', unit: '题', step: 1, aid: 'double' },
    m: { label: '每个客户几条', unit: '条', step: 1, aid: 'slider' },
    rho: { label: '组内相关 ρ', step: 0.05, aid: 'slider' },
    flips: { label: '两版之间翻转的题', unit: '%', step: 1, aid: 'slider' },
    gap: { label: '想看清的差', unit: '个点', step: 0.5, aid: 'slider' },
  },
  groups: [
    { legend: '考卷', names: ['n', 'right', 'm', 'rho'] },
    { legend: '决定', names: ['gap', 'flips'] },
  ],
  presets: [
    { label: '50 题对 45', state: {} },
    { label: '500 题对 450', state: { n: 500, right: 450 } },
    { label: '500 题，每个客户 10 条', state: { n: 500, right: 450, m: 10 } },
    { label: '300 次零事故', state: { n: 300, right: 300, gap: 1 } },
    { label: '1000 题的门禁', state: { n: 1000, right: 900 } },
    { label: '常见错法', state: { right: 50 }, note: true },
  ],
}
