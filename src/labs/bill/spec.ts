/** What a reader can change in the training bill, and what the controls are called. */
import { choice, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'bill'

/** A 7B model on 10¹² tokens. `n` and `d` in 10⁹; `peak` in dense TFLOPS; money in yuan; shares in percent. The price is a reader's to change. */
export const fields = {
  n: number(0.01, 2000, 7),
  d: number(0.01, 100_000, 1000),
  mfu: number(1, 65, 40),
  good: number(10, 100, 95),
  extra: number(1, 100, 1.3),
  price: number(0.01, 1000, 16.45),
  cards: whole(1, 100_000, 256),
  peak: number(10, 5000, 989.4),
  law: choice('epoch', 'hoffmann'),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'bill 1',
  fields,
  words: {
    n: { label: '激活参数 N', unit: '十亿', step: 1, aid: 'double' },
    d: { label: '训练 token D', unit: '十亿', step: 1, aid: 'double' },
    mfu: { label: 'MFU', unit: '%', step: 1, aid: 'slider' },
    good: { label: '有效时间比', unit: '%', step: 1, aid: 'slider' },
    extra: { label: '试验与返工的倍数 k', step: 0.1, aid: 'double' },
    price: { label: '每卡时', unit: '元', step: 0.1, aid: 'double' },
    cards: { label: '卡数', unit: '张', step: 1, aid: 'double' },
    peak: { label: '稠密峰值', unit: 'TFLOPS', step: 1 },
    law: { label: '缩放定律的常数', options: { epoch: 'Besiroglu 等 2024 重拟合', hoffmann: 'Hoffmann 等 2022 印刷值' } },
  },
  groups: [
    { legend: '模型与数据', names: ['n', 'd'] },
    { legend: '折扣', names: ['mfu', 'good', 'extra'] },
    { legend: '卡与价钱', names: ['cards', 'price', 'peak', 'law'], folded: true },
  ],
  presets: [
    { label: '7B，1 万亿 token', state: {} },
    { label: '8B 继续读 200 亿', state: { n: 8.03, d: 20, cards: 8 } },
    { label: 'GPT-3，1024 张 A100', state: { n: 175, d: 300, cards: 1024, peak: 312, mfu: 45, extra: 1, good: 100 } },
    { label: 'DeepSeek-V3，只算最后一次', state: { n: 37, d: 14_800, cards: 2048, mfu: 34.6, extra: 1, good: 100, price: 14 } },
    { label: 'OPT：有效时间六成', state: { n: 175, d: 300, cards: 1024, peak: 312, mfu: 35, good: 59, extra: 1.3 } },
    { label: '常见错法', state: { mfu: 65, good: 100, extra: 1 }, note: true },
  ],
}
