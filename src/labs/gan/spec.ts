/** What a reader can change in the GAN lab, and what the controls are called. */
import { choice, flag, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'gan'

/** The Wasserstein game from (1, 1): a hundred steps of 0.1, both players at once, no penalty. */
export const fields = {
  loss: choice('wgan', 'minimax', 'ns'),
  alt: flag(false),
  h: number(0.001, 1, 0.1),
  r1: number(0, 5, 0),
  n: whole(1, 2000, 100),
  x: number(-3, 3, 1),
  y: number(-3, 3, 1),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'gan 1',
  fields,
  words: {
    loss: { label: '损失', options: { wgan: 'WGAN：ψθ', minimax: '极小极大：ln(1 − D)', ns: '非饱和：−ln D' } },
    alt: { label: '轮流走（先生成器）' },
    h: { label: '学习率 h', step: 0.01, aid: 'log' },
    r1: { label: '惩罚 γ（R1）', step: 0.05, aid: 'slider' },
    n: { label: '步数', unit: '步', step: 1, aid: 'log' },
    x: { label: '起点 θ', step: 0.1, aid: 'slider' },
    y: { label: '起点 ψ', step: 0.1, aid: 'slider' },
  },
  groups: [
    { legend: '博弈', names: ['loss', 'alt', 'r1'] },
    { legend: '走法', names: ['h', 'n'] },
    { legend: '起点', names: ['x', 'y'], folded: true },
  ],
  presets: [
    { label: '越转越远', state: {} },
    { label: '学习率减到 0.01', state: { h: 0.01, n: 1000 } },
    { label: '轮流走', state: { alt: true } },
    { label: '极小极大', state: { loss: 'minimax', n: 300 } },
    { label: '非饱和，跑得久', state: { loss: 'ns', n: 2000 } },
    { label: '加惩罚 0.3', state: { r1: 0.3, n: 300 } },
    { label: '惩罚太大', state: { r1: 5, h: 0.5, n: 60 } },
    { label: '常见错法', state: {}, note: true },
  ],
}
