/** What a reader can change in the fitting lab, and what the controls are called. */
import { flag, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'fit'

export const fields = {
  degree: whole(0, 12, 9),
  ridge: flag(false),
  power: number(-9, 1, -6),
  n: whole(4, 60, 10),
  sigma: number(0, 1, 0.15),
  seed: whole(0, 999, 0),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'fit 1',
  fields,
  words: {
    degree: { label: '多项式的次数', step: 1, aid: 'slider' },
    ridge: { label: '罚系数的平方（岭回归）' },
    power: { label: 'λ 是 10 的几次方', step: 0.5, aid: 'slider' },
    n: { label: '样本数', unit: '个', step: 1, aid: 'double' },
    sigma: { label: '噪声的标准差', step: 0.05, aid: 'slider' },
    seed: { label: '噪声种子', step: 1 },
  },
  groups: [
    { legend: '模型', names: ['degree', 'ridge', 'power'] },
    { legend: '数据', names: ['n', 'sigma', 'seed'] },
  ],
  presets: [
    { label: '9 次，过每一个点', state: {} },
    { label: '1 次，欠拟合', state: { degree: 1 } },
    { label: '3 次', state: { degree: 3 } },
    { label: '9 次加一点罚', state: { ridge: true } },
    { label: '罚得太重', state: { ridge: true, power: 0 } },
    { label: '9 次，60 个样本', state: { n: 60, seed: 1 } },
    { label: '常见错法', state: { degree: 12 }, note: true },
  ],
}
