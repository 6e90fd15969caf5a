/** What a reader can change in the loss lab, and what the controls are called. */
import { number, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'loss'

/** Sure and wrong; and five deliveries, the last of them lost. `far`, and δ, are in minutes. */
export const fields = {
  p: number(0.001, 0.999, 0.01),
  gamma: number(0, 5, 2),
  far: number(30, 600, 120),
  delta: number(0.1, 100, 10),
  tau: number(0.05, 0.95, 0.7),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'loss 1',
  fields,
  words: {
    p: { label: '给正确类的概率 p', step: 0.01, aid: 'log' },
    gamma: { label: '聚焦损失的 γ', step: 0.5, aid: 'slider' },
    far: { label: '第五单用时', unit: '分钟', step: 10, aid: 'slider' },
    delta: { label: 'Huber 的 δ', unit: '分钟', step: 1, aid: 'log' },
    tau: { label: '分位数 τ', step: 0.05, aid: 'slider' },
  },
  groups: [
    { legend: '分类：一个样本', names: ['p', 'gamma'] },
    { legend: '回归：五单外卖报一个数', names: ['far', 'delta', 'tau'] },
  ],
  presets: [
    { label: '错得离谱：p = 0.01', state: {} },
    { label: '没把握：p = 0.5', state: { p: 0.5 } },
    { label: '对得有把握：p = 0.99', state: { p: 0.99 } },
    { label: 'γ = 0 就是交叉熵', state: { gamma: 0 } },
    { label: '第五单 600 分钟', state: { far: 600 } },
    { label: '常见错法', state: {}, note: true },
  ],
}
