/** What a reader can change in the memory ledger, and what the controls are called. */
import { choice, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'vram'

/** Llama 3.1 70B on four H100; tests hold these against content/facts. `params` and `active` in 10⁹, memory in GB (10⁹ bytes), rates in TB/s and TFLOPS. */
export const fields = {
  ctx: whole(1, 1_048_576, 8192),
  batch: whole(1, 4096, 16),
  params: number(0.1, 2000, 70.55),
  active: number(0.1, 2000, 70.55),
  bits: choice('16', '8', '4.5', '4'),
  layers: whole(1, 200, 80),
  kind: choice('gqa', 'mla'),
  kv: whole(1, 256, 8),
  head: whole(16, 512, 128),
  latent: whole(64, 2048, 512),
  rope: whole(0, 256, 64),
  local: whole(0, 200, 0),
  window: whole(1, 131_072, 1024),
  bytes: choice('2', '1', '0.5', '4'),
  cards: whole(1, 64, 4),
  mem: number(8, 288, 80),
  bw: number(0.1, 10, 3.35),
  peak: number(10, 5000, 989.4),
  usable: number(50, 95, 90),
  over: number(0, 40, 4),
}
export type State = StateOf<typeof fields>

const v3 = { params: 671, active: 37, bits: '8', layers: 61, kind: 'mla', cards: 16 } as const

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'vram 1',
  fields,
  words: {
    ctx: { label: '每路上下文', unit: 'token', step: 1, aid: 'double' },
    batch: { label: '同时几路', unit: '路', step: 1, aid: 'double' },
    params: { label: '总参数', unit: '十亿', step: 1, aid: 'double' },
    active: { label: '激活参数', unit: '十亿', step: 1 },
    bits: { label: '每权重位数', options: { 16: '16（BF16）', 8: '8（FP8、INT8）', 4.5: '4.5（INT4，32 个一组）', 4: '4' } },
    layers: { label: '层数', step: 1 },
    kind: { label: '注意力', options: { gqa: 'MHA、GQA、MQA', mla: 'MLA' } },
    kv: { label: 'KV 头数', step: 1 },
    head: { label: '头维（不是宽度除以头数）', step: 1 },
    latent: { label: 'MLA 压缩维度', step: 1 },
    rope: { label: 'MLA 带位置的维度', step: 1 },
    local: { label: '其中局部层', unit: '层', step: 1 },
    window: { label: '局部层的窗口', unit: 'token', step: 1 },
    bytes: { label: '缓存每个数', options: { 2: '2 字节（BF16）', 1: '1 字节（FP8）', 0.5: '半字节（4 位）', 4: '4 字节（FP32）' } },
    cards: { label: '卡数', unit: '张', step: 1, aid: 'double' },
    mem: { label: '每张显存', unit: 'GB', step: 1 },
    bw: { label: '每张带宽', unit: 'TB/s', step: 0.05 },
    peak: { label: '每张峰值', unit: 'TFLOPS', step: 1 },
    usable: { label: '可用比例', unit: '%', step: 1 },
    over: { label: '框架与碎片', unit: 'GB', step: 1 },
  },
  groups: [
    { legend: '负载', names: ['ctx', 'batch', 'cards'] },
    { legend: '模型', names: ['params', 'bits', 'bytes'] },
    { legend: '结构', names: ['active', 'layers', 'kind', 'kv', 'head', 'latent', 'rope', 'local', 'window'], folded: true },
    { legend: '卡', names: ['mem', 'bw', 'peak', 'usable', 'over'], folded: true },
  ],
  presets: [
    { label: 'Llama 3.1 70B', state: {} },
    { label: '同上，假如用 MHA', state: { kv: 64 } },
    { label: 'Llama 3.1 8B，一张卡', state: { params: 8.03, active: 8.03, layers: 32, cards: 1, batch: 64, ctx: 2048 } },
    { label: 'DeepSeek-V3，FP8，16 张', state: { ...v3, batch: 64 } },
    { label: '滑动窗口：10 层全局，52 层局部', state: { params: 27.4, active: 27.4, layers: 62, kv: 16, local: 52, cards: 1, batch: 1 } },
    { label: '常见错法', state: { params: 4.02, active: 4.02, layers: 36, cards: 1, batch: 1, ctx: 32_768 }, note: true },
  ],
}
