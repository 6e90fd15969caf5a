/** What a reader can change in the cleaning lab, and what the controls are called. */
import { choice, number, table, text, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'clean'

/** Two sentences, the hash that looks for such pairs among a million, ten numbers with one slip of the pen, and copies across a split. */
export const fields = {
  pair: choice('order', 'number', 'rewrite', 'other', 'own'),
  a: text(400),
  b: text(400),
  k: whole(1, 8, 2),
  bands: whole(1, 100, 20),
  rows: whole(1, 20, 5),
  docs: number(2, 1e9, 1e6),
  far: number(0, 100, 20),
  x: table({ rows: [4, 20], cols: [1, 1], min: -1e6, max: 1e6, def: [10, 12, 11, 13, 12, 11, 10, 14, 13, 95].map((one) => [one]) }),
  z: number(0.5, 6, 3),
  copies: whole(1, 50, 3),
  test: number(1, 99, 20),
}
export type State = StateOf<typeof fields>

/** Invented sentences: the same words in another order, one figure changed, the same said otherwise, another matter. */
export const pairs = {
  order: ['大模型创业需要算力和数据', '大模型创业需要数据和算力'],
  number: ['退货须在签收后 7 天内提出申请', '退货须在签收后 15 天内提出申请'],
  rewrite: ['退货须在签收后 7 天内提出申请', '东西到手一周之内都可以申请退'],
  other: ['退货须在签收后 7 天内提出申请', '发票可以在订单页面自助开具'],
} as const

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'clean 1',
  fields,
  words: {
    pair: { label: '哪两段', options: { order: '换了语序', number: '改了一个数', rewrite: '换了说法', other: '说另一件事', own: '你自己的两段' } },
    a: { label: '你的第一段' },
    b: { label: '你的第二段' },
    k: { label: '片段长', unit: '字', step: 1, aid: 'slider' },
    bands: { label: '段数 b', unit: '段', step: 1, aid: 'slider' },
    rows: { label: '每段行数 r', unit: '行', step: 1, aid: 'slider' },
    docs: { label: '语料有多少段', unit: '段', step: 1000, aid: 'double' },
    far: { label: '不相干的两段有多像', unit: '%', step: 1, aid: 'slider' },
    x: { label: '一列数', row: '数', columns: ['值'], step: 1, spare: () => 12 },
    z: { label: 'z 的门槛', step: 0.1, aid: 'slider' },
    copies: { label: '每条有几份近重复', unit: '份', step: 1 },
    test: { label: '测试集占', unit: '%', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '近重复', names: ['pair', 'k', 'bands', 'rows'] },
    { legend: '你自己的两段', names: ['a', 'b'], folded: true },
    { legend: '整个语料与划分', names: ['docs', 'far', 'copies', 'test'] },
    { legend: '异常', names: ['z'] },
    { legend: '改这列数', names: ['x'], folded: true },
  ],
  presets: [
    { label: '换了语序', state: {} },
    { label: '改了一个数', state: { pair: 'number' } },
    { label: '换了说法', state: { pair: 'rewrite' } },
    { label: '段少行多', state: { bands: 5, rows: 10 } },
    { label: '两个错互相掩护', state: { x: [10, 12, 11, 13, 12, 11, 10, 14, 95, 95].map((one) => [one]) } },
    { label: '常见错法', state: { x: [2, 2.1, 1.9, 2, 2.2, 1.8, 2, 2.1, 1.9, 2000].map((one) => [one]) }, note: true },
  ],
}
