/** What a reader can change in the privacy lab, and what the controls are called. */
import { choice, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'dp'

/** `power` is −log₁₀ δ; the share of the survey is in percent. */
export const fields = {
  epsilon: number(0.01, 10, 1),
  count: whole(0, 1e6, 100),
  noise: choice('laplace', 'gauss'),
  power: number(2, 9, 5),
  uses: whole(1, 1000, 12),
  share: number(0, 100, 30),
  n: whole(1, 1e6, 1000),
  records: whole(100, 1e9, 60000),
  batch: whole(1, 1e6, 256),
  sigma: number(0.3, 10, 1.1),
  epochs: number(0.1, 1000, 60),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'dp 1',
  fields,
  words: {
    epsilon: { label: '每次的 ε', step: 0.05, aid: 'log' },
    count: { label: '真实计数', unit: '人', step: 1, aid: 'double' },
    noise: { label: '噪声', options: { laplace: '拉普拉斯', gauss: '高斯' } },
    power: { label: '失效概率 δ = 10 的负几次方', step: 1, aid: 'slider' },
    uses: { label: '一年发布', unit: '次', step: 1, aid: 'double' },
    share: { label: '问卷：真答“是”的', unit: '%', step: 1, aid: 'slider' },
    n: { label: '答卷人数', unit: '人', step: 1, aid: 'double' },
    records: { label: '训练条数', unit: '条', step: 100, aid: 'double' },
    batch: { label: '批大小', unit: '条', step: 1, aid: 'double' },
    sigma: { label: '噪声倍数 σ', step: 0.05, aid: 'slider' },
    epochs: { label: '轮数', unit: '轮', step: 1, aid: 'log' },
  },
  groups: [
    { legend: '发布一个计数', names: ['epsilon', 'uses', 'count', 'noise', 'power'] },
    { legend: '问卷里掷硬币', names: ['share', 'n'], folded: true },
    { legend: 'DP-SGD 的账', names: ['sigma', 'epochs', 'batch', 'records'] },
  ],
  presets: [
    { label: '每月一次，ε = 1', state: {} },
    { label: 'ε = 8 还剩什么', state: { epsilon: 8, uses: 1 } },
    { label: '天天发，每次 0.01', state: { epsilon: 0.01, uses: 365 } },
    { label: '六万条，σ = 1.3', state: { sigma: 1.3, epochs: 15 } },
    { label: '一万条微调', state: { records: 10000, batch: 2048, sigma: 1, epochs: 3, power: 6 } },
    { label: '常见错法', state: { uses: 64 }, note: true },
  ],
}
