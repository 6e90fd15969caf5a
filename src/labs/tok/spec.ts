/** What a reader can change in the token lab, and what the controls are called. */
import { choice, number, text, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'tok'

/** A sentence and a vocabulary; a request of Chinese text at made-up prices; a toy vocabulary in the making. */
export const fields = {
  s: choice('cost', 'english', 'brand', 'world', 'name', 'number', 'code', 'rare', 'own'),
  own: text(2000),
  v: choice('cl100k', 'gpt2', 'o200k', 'qwen', 'deepseek'),
  chars: whole(100, 1e6, 2000),
  hit: number(0, 100, 0),
  out: whole(1, 1e5, 400),
  day: whole(1, 1e8, 1e4),
  pin: number(0, 1000, 2),
  pc: number(0, 1000, 0.2),
  pout: number(0, 1000, 8),
  words: choice('low', 'model'),
  merges: whole(0, 12, 3),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'tok 1',
  fields,
  words: {
    s: { label: '句子', options: { cost: '我们计算训练成本……', english: '同义英文', brand: '大模型创业', world: '人工智能正在改变世界。', name: '人名与地名', number: '年份与金额', code: '一行 Python', rare: '生僻字与表情', own: '自己的文字' } },
    own: { label: '自己的文字：只留在这一页，复制链接时才带上' },
    v: { label: '词表', options: { gpt2: 'GPT-2', cl100k: 'cl100k（GPT-4）', o200k: 'o200k（GPT-4o）', qwen: 'Qwen3', deepseek: 'DeepSeek-V3' } },
    chars: { label: '每次输入', unit: '字', step: 100, aid: 'double' },
    hit: { label: '其中命中缓存', unit: '%', step: 5, aid: 'slider' },
    out: { label: '每次输出', unit: 'token', step: 50, aid: 'double' },
    day: { label: '每天请求', unit: '次', step: 1000, aid: 'double' },
    pin: { label: '输入价', unit: '元/百万 token', step: 0.1 },
    pc: { label: '缓存价', unit: '元/百万 token', step: 0.1 },
    pout: { label: '输出价', unit: '元/百万 token', step: 0.1 },
    words: { label: '语料', options: { low: 'low lower newest widest', model: '模型、大模型、小模型、大客户' } },
    merges: { label: '合并几次', unit: '次', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '切哪一句，输入多长', names: ['s', 'own', 'v', 'chars'] },
    { legend: '改账单（默认价格是假设）', names: ['hit', 'out', 'day', 'pin', 'pc', 'pout'], folded: true },
    { legend: '改玩具 BPE', names: ['words', 'merges'], folded: true },
  ],
  doing: '把自己的文字数准：取来整套词表（要联网，钮上是大小），在本机数',
  actions: { gpt2: 'GPT-2 0.2 MB', cl100k: 'cl100k 0.4 MB', o200k: 'o200k 0.9 MB', qwen: 'Qwen3 0.6 MB', deepseek: 'DeepSeek-V3 0.6 MB' },
  presets: [
    { label: 'GPT-4 的切法', state: {} },
    { label: 'GPT-2：切碎汉字', state: { v: 'gpt2' } },
    { label: 'DeepSeek-V3', state: { v: 'deepseek' } },
    { label: '数字：Qwen3 一位一个', state: { s: 'number', v: 'qwen' } },
    { label: '缓存命中八成', state: { hit: 80 } },
    { label: '常见错法', state: { s: 'rare' }, note: true },
  ],
}
