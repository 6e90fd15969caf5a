/** What a reader can change in the lab on training over many cards, and what the controls are called. */
import { choice, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'shard'

/** Llama 3.1 70B on sixteen H100, full fine-tuning; tests hold shape and card against content/facts. `wire` in GB/s one way (between machines: all network cards of one), `peak` in dense TFLOPS. */
export const fields = {
  cards: whole(1, 16_384, 16),
  stage: choice('3', '0', '1', '2'),
  keep: choice('full', 'selective', 'all'),
  tokens: whole(128, 131_072, 4096),
  seqs: whole(1, 64, 1),
  steps: whole(1, 256, 2),
  rank: whole(0, 256, 0),
  target: choice('all', 'qv'),
  wire: number(0.01, 1000, 400),
  mem: number(8, 288, 80),
  peak: number(10, 5000, 989.4),
  mfu: number(1, 65, 40),
  layers: whole(1, 200, 80),
  width: whole(64, 20_480, 8192),
  heads: whole(1, 256, 64),
  kv: whole(1, 256, 8),
  head: whole(16, 512, 128),
  ffn: whole(64, 81_920, 28_672),
  vocab: whole(256, 300_000, 128_256),
  p: whole(1, 64, 4),
  m: whole(1, 512, 8),
}
export type State = StateOf<typeof fields>

const eight = { layers: 32, width: 4096, heads: 32, ffn: 14_336 }

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'shard 1',
  fields,
  words: {
    cards: { label: '卡数', unit: '张', step: 1, aid: 'double' },
    stage: { label: 'ZeRO', options: { 3: '三级：连参数也分', 0: '不分', 1: '一级：分优化器状态', 2: '二级：再分梯度' } },
    keep: { label: '激活', options: { full: '每层只留输入', selective: 'FlashAttention', all: '全存' } },
    tokens: { label: '样本长度', unit: 'token', step: 1, aid: 'double' },
    seqs: { label: '一次几条', unit: '条', step: 1 },
    steps: { label: '累积几次再同步', unit: '次', step: 1, aid: 'double' },
    rank: { label: 'LoRA 的秩（0 为全量）', step: 1 },
    target: { label: 'LoRA 加在', options: { all: '全部线性层', qv: '只有 q、v' } },
    wire: { label: '环上最窄一段的网速', unit: 'GB/s', step: 1, aid: 'log' },
    mem: { label: '每张显存', unit: 'GB', step: 1 },
    peak: { label: '稠密峰值', unit: 'TFLOPS', step: 1 },
    mfu: { label: '不等网时的 MFU', unit: '%', step: 1 },
    layers: { label: '层数', step: 1 },
    width: { label: '宽度', step: 64 },
    heads: { label: '查询头', step: 1 },
    kv: { label: 'KV 头', step: 1 },
    head: { label: '头维', step: 1 },
    ffn: { label: '前馈宽', step: 64 },
    vocab: { label: '词表', step: 1 },
    p: { label: '流水线段数', step: 1 },
    m: { label: '小批数', step: 1 },
  },
  groups: [
    { legend: '切法', names: ['cards', 'stage', 'keep'] },
    { legend: '网与批', names: ['wire', 'tokens', 'seqs', 'steps'] },
    { legend: 'LoRA 与流水线', names: ['rank', 'target', 'p', 'm'], folded: true },
    { legend: '卡与结构', names: ['mem', 'peak', 'mfu', 'layers', 'width', 'heads', 'kv', 'head', 'ffn', 'vocab'], folded: true },
  ],
  presets: [
    { label: '70B，16 张，三级', state: {} },
    { label: '两台之间只有 100 Gb', state: { wire: 12.5 } },
    { label: '70B 的 LoRA，一台机器', state: { rank: 16, cards: 8, wire: 450 } },
    { label: '8B，一台机器，一级', state: { ...eight, cards: 8, stage: '1', wire: 450 } },
    { label: '8B 的 32K 样本，全存', state: { ...eight, cards: 8, stage: '1', wire: 450, tokens: 32_768, keep: 'all' } },
    { label: '常见错法', state: { ...eight, stage: '0', wire: 12.5 }, note: true },
  ],
}
