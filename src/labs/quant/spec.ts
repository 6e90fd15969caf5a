/** What a reader can change in the lab on rounding, and what the controls are called. */
import { choice, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'quant'

/** Weights in units of their deviation σ, one of them far out; `params` in 10⁹. */
export const fields = {
  data: choice('gauss', 'eight'),
  n: whole(8, 64, 32),
  far: number(0, 50, 20),
  bits: whole(2, 8, 4),
  scheme: choice('absmax', 'affine', 'block'),
  block: choice('8', '16', '32'),
  rounding: choice('even', 'up', 'trunc'),
  seed: whole(1, 999, 7),
  params: number(0.1, 2000, 70.55),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'quant 1',
  fields,
  words: {
    data: { label: '权重', options: { gauss: '随机的正态数', eight: '正文里的八个数' } },
    n: { label: '几个权重', unit: '个', step: 1, aid: 'double' },
    far: { label: '离群值多大（0 为没有）', unit: 'σ', step: 1, aid: 'slider' },
    bits: { label: '位数', unit: '位', step: 1, aid: 'slider' },
    scheme: { label: '尺', options: { absmax: '对称，全部一把尺', affine: '非对称，全部一把尺', block: '对称，分组各一把尺' } },
    block: { label: '分组时每组几个', options: { 8: '8 个', 16: '16 个', 32: '32 个' } },
    rounding: { label: '舍入', options: { even: '最近，正中取偶', up: '最近，正中向上', trunc: '向零截断' } },
    seed: { label: '随机种子', step: 1 },
    params: { label: '模型参数', unit: '十亿', step: 1, aid: 'log' },
  },
  groups: [
    { legend: '尺', names: ['bits', 'far', 'block', 'scheme'] },
    { legend: '改权重、舍入与模型大小', names: ['n', 'seed', 'rounding', 'params', 'data'], folded: true },
  ],
  presets: [
    { label: '一个离群值，一把尺', state: {} },
    { label: '没有离群值', state: { far: 0 } },
    { label: '每 8 个一把尺', state: { scheme: 'block' } },
    { label: '非对称', state: { scheme: 'affine' } },
    { label: '8 位', state: { bits: 8 } },
    { label: '八个数，8 位', state: { data: 'eight', bits: 8 } },
    { label: '常见错法', state: { scheme: 'block', block: '32' }, note: true },
  ],
}
