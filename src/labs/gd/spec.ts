/** What a reader can change in the gradient-descent lab, and what the controls are called. */
import { flag, number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'gd'

/** y = 2x at five points; a step of 0.1 is just too long for them (the threshold is 0.0845). */
export const fields = {
  lr: number(0.001, 1, 0.1),
  steps: whole(0, 1000, 10),
  t0: number(-5, 5, 0),
  t1: number(-5, 5, 0),
  std: flag(false),
  points: table({ rows: [2, 8], cols: [2, 2], min: -10, max: 10, def: [[1, 2], [2, 4], [3, 6], [4, 8], [5, 10]] }),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'gd 1',
  fields,
  words: {
    lr: { label: '步长 η', step: 0.001, aid: 'log' },
    steps: { label: '步数', unit: '步', step: 1, aid: 'double' },
    t0: { label: '起点截距 θ₀', step: 0.1, aid: 'slider' },
    t1: { label: '起点斜率 θ₁', step: 0.1, aid: 'slider' },
    std: { label: '先把 x 标准化' },
    points: { label: '数据点', step: 0.1, row: '点', columns: ['x', 'y'], spare: (row, column) => (5 - row) * (column + 1) },
  },
  groups: [
    { legend: '步长与步数', names: ['lr', 'steps', 'std'] },
    { legend: '改起点', names: ['t0', 't1'], folded: true },
    { legend: '改数据点', names: ['points'], folded: true },
  ],
  presets: [
    { label: '步长 0.1', state: {} },
    { label: '步长 0.01，走 1000 步', state: { lr: 0.01, steps: 1000 } },
    { label: '刚过阈值：0.085', state: { lr: 0.085, steps: 100 } },
    { label: '刚不到阈值：0.084', state: { lr: 0.084, steps: 100 } },
    { label: '标准化，步长 0.5', state: { lr: 0.5, steps: 1, std: true } },
    { label: '常见错法', state: {}, note: true },
  ],
  actions: { step: '单步', run: '运行', rewind: '重置' },
}
