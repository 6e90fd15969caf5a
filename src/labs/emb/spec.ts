/** What a reader can change in the word vector lab, and what the controls are called. */
import { choice, number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'emb'

/** The words of the counts, in the order of the rows. */
export const words = { pear: '梨', banana: '香蕉', apple: '苹果', ms: '微软', google: '谷歌' } as const

/** Counts of five words beside five contexts; a pair learnt with two that were drawn by chance; a text with holes. */
export const fields = {
  counts: table({ rows: [5, 5], cols: [5, 5], min: 0, max: 99, def: [[20, 6, 5, 0, 0], [20, 5, 4, 0, 1], [20, 4, 3, 4, 3], [20, 0, 0, 6, 5], [20, 0, 1, 5, 6]] }),
  weight: choice('ppmi', 'raw'),
  k: whole(1, 5, 1),
  d: whole(1, 5, 2),
  a: choice('pear', 'banana', 'apple', 'ms', 'google'),
  b: choice('ms', 'google', 'apple', 'pear', 'banana'),
  vec: table({ rows: [3, 4], cols: [2, 2], min: -5, max: 5, def: [[1, 0], [0, 1], [1, 1]] }),
  rate: number(0.01, 2, 0.5),
  t: whole(1, 100, 1),
  n: whole(18, 4096, 512),
  p: number(1, 50, 15),
  m: number(0, 100, 80),
  r: number(0, 100, 10),
  seed: whole(1, 999, 86),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'emb 1',
  fields,
  words: {
    counts: { label: '五个词在五个词旁边出现的次数', step: 1, columns: ['的', '吃', '甜', '股价', '裁员'], names: Object.values(words) },
    weight: { label: '次数怎样变成数', options: { ppmi: 'PPMI', raw: '原样' } },
    k: { label: 'PMI 减去 ln k，k =', step: 1, aid: 'slider' },
    d: { label: '压到几维', step: 1, aid: 'slider' },
    a: { label: '比较', options: words },
    b: { label: '与', options: words },
    vec: { label: '负采样的向量', step: 0.5, row: '向量', columns: ['第 1 维', '第 2 维'], names: ['中心词', '真上下文', '假一', '假二'], spare: (_, column) => (column ? 1 : -1) },
    rate: { label: '学习率', step: 0.1, aid: 'slider' },
    t: { label: '走几步', step: 1, aid: 'slider' },
    n: { label: '文本长度', unit: 'token', step: 1, aid: 'double' },
    p: { label: '挑中', unit: '%', step: 1, aid: 'slider' },
    m: { label: '其中换成 [MASK]', unit: '%', step: 5, aid: 'slider' },
    r: { label: '其中换成随机词', unit: '%', step: 5, aid: 'slider' },
    seed: { label: '随机种子', step: 1 },
  },
  groups: [
    { legend: '次数与维数', names: ['counts', 'd', 'a', 'b', 'k', 'weight'] },
    { legend: '改负采样的一步', names: ['vec', 'rate', 't'], folded: true },
    { legend: '改遮词', names: ['n', 'p', 'm', 'r', 'seed'], folded: true },
  ],
  presets: [
    { label: 'PPMI，压到 2 维', state: {} },
    { label: '次数原样', state: { weight: 'raw' } },
    { label: '苹果不卖水果了', state: { counts: [[20, 6, 5, 0, 0], [20, 5, 4, 0, 1], [20, 0, 0, 9, 5], [20, 0, 0, 6, 5], [20, 0, 1, 5, 6]] } },
    { label: '只留 1 维', state: { d: 1 } },
    { label: '负采样走 20 步', state: { t: 20 } },
    { label: '全换成 [MASK]', state: { m: 100, r: 0 } },
    { label: '常见错法', state: {}, note: true },
  ],
}
