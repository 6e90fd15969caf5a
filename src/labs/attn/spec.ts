/** What a reader can change in the attention lab, and what the controls are called. */
import { choice, flag, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'attn'

export const sentences = {
  en: ['I', 'love', 'AI', 'and', 'good', 'data'],
  zh: ['猫', '追', '老鼠', '因为', '它', '饿'],
} as const

/** Three tokens, three columns, Q = K = V = X: small enough to check with a pencil. */
export const fields = {
  words: choice('en', 'zh'),
  x: table({ rows: [2, 6], cols: [2, 8], min: -3, max: 3, def: [[1, 0, 1], [0, 1, 0], [1, 1, 0]] }),
  row: whole(1, 6, 3),
  h: whole(1, 4, 1),
  head: whole(1, 4, 1),
  mask: flag(false),
  scale: flag(true),
  wq: choice('same', 'swap', 'random'),
  wk: choice('same', 'swap', 'random'),
  seed: whole(0, 9999, 1),
  pos: choice('none', 'rope'),
  off: whole(0, 500, 0),
}
export type State = StateOf<typeof fields>

const weights = { same: '单位阵', swap: '倒换各列', random: '随机' }
const cat = [[2, 0, 1, 2], [0, 2, 0, 1], [2, 0, 1, 0], [0, 0, 2, 0], [2, 0, 0, 1], [0, 1, 0, 2]]
const square = [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]]

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'attn 1',
  fields,
  words: {
    words: { label: '句子', options: { en: 'I love AI …', zh: '猫追老鼠，因为它饿' } },
    x: { label: '词元的向量 X', step: 0.5, row: '词元', spare: (row, column) => Number(row % 3 === column % 3) },
    row: { label: '看第几个词元', step: 1, aid: 'slider' },
    h: { label: '头数', step: 1, aid: 'slider' },
    head: { label: '看第几个头', step: 1, aid: 'slider' },
    mask: { label: '因果掩码：只看自己和前文' },
    scale: { label: '分数除以 √d' },
    wq: { label: 'W_Q', options: weights },
    wk: { label: 'W_K', options: weights },
    seed: { label: '随机数种', step: 1 },
    pos: { label: '位置', options: { none: '不计', rope: '旋转（RoPE）' } },
    off: { label: '位置整体平移', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '看什么', names: ['row', 'mask', 'scale'] },
    { legend: '改句子与向量', names: ['words', 'x'], folded: true },
    { legend: '改头数', names: ['h', 'head'], folded: true },
    { legend: '改 W_Q 与 W_K', names: ['wq', 'wk', 'seed'], folded: true },
    { legend: '改位置', names: ['pos', 'off'], folded: true },
  ],
  presets: [
    { label: 'I love AI', state: {} },
    { label: '只看前文', state: { mask: true, row: 2 } },
    { label: '不除以 √d', state: { scale: false } },
    { label: '猫追老鼠，因为它饿', state: { words: 'zh', x: cat, row: 5 } },
    { label: '两个头', state: { x: square, h: 2, wq: 'random', wk: 'random' } },
    { label: '平移 100 位', state: { x: square, pos: 'rope', off: 100 } },
    { label: '常见错法', state: {}, note: true },
  ],
}
