/** What a reader can change in the memory lab, and what the controls are called. */
import { number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'rnn'

/** A linear recurrence, a tanh neuron and a forget gate, all asked after the same number of steps. */
export const fields = {
  steps: whole(1, 500, 50),
  a: number(0.5, 1.5, 0.9),
  b: number(-2, 8, 0),
  w: number(0.1, 3, 0.9),
  u: number(-2, 2, 0.5),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'rnn 1',
  fields,
  words: {
    steps: { label: '隔多少步', unit: '步', step: 1, aid: 'double' },
    a: { label: '线性递推：每步乘 a', step: 0.01, aid: 'slider' },
    b: { label: 'LSTM：遗忘门偏置 b', step: 0.1, aid: 'slider' },
    w: { label: 'tanh 神经元：权重 w', step: 0.1, aid: 'slider' },
    u: { label: 'tanh 神经元：输入 u', step: 0.1, aid: 'slider' },
  },
  groups: [
    { legend: '问什么', names: ['steps', 'a', 'b'] },
    { legend: '改 tanh 神经元', names: ['w', 'u'], folded: true },
  ],
  presets: [
    { label: '都忘了', state: {} },
    { label: '遗忘偏置 1', state: { b: 1 } },
    { label: '遗忘偏置 5', state: { b: 5 } },
    { label: '每步乘 1.1：爆炸', state: { a: 1.1 } },
    { label: 'tanh，w = 1，没有输入', state: { w: 1, u: 0 } },
    { label: '记 500 步', state: { steps: 500, b: 6.58 } },
    { label: '常见错法', state: {}, note: true },
  ],
}
