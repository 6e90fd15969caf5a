/** What a reader can change in the lab of hosting, and what the controls are called. */
import { number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'host'

/**
 * One node of eight H100 rented by the year (2.35 dollars at an assumed 7.1), DeepSeek V4-Pro at peak with the cache of its
 * published day; tests hold both against content/facts. Throughput, volume and peak are invented. Shares are in percent.
 */
export const fields = {
  gpus: whole(1, 512, 8),
  price: number(0.1, 200, 16.685),
  throughput: number(10, 1e6, 8000),
  fixed: number(0, 1e7, 0),
  volume: number(1, 1e6, 5000),
  peak: number(1, 20, 3),
  input: number(0.01, 1e4, 9),
  cached: number(0, 1e4, 0.3),
  output: number(0.01, 1e4, 27),
  hit: number(0, 100, 56.25),
  out: number(0, 100, 20),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'host 1',
  fields,
  words: {
    gpus: { label: '每台卡数', unit: '张', step: 1, aid: 'double' },
    price: { label: '租金', unit: '元/卡时', step: 0.1, aid: 'double' },
    throughput: { label: '一台满载吞吐', unit: 'token/秒', step: 100, aid: 'double' },
    fixed: { label: '人工等固定开支', unit: '元/月', step: 1000 },
    volume: { label: '用量', unit: '百万 token/月', step: 100, aid: 'log' },
    peak: { label: '峰值是平均的', unit: '倍', step: 0.1, aid: 'slider' },
    input: { label: '未命中输入', unit: '元/百万', step: 0.1 },
    cached: { label: '命中输入', unit: '元/百万', step: 0.01 },
    output: { label: '输出', unit: '元/百万', step: 0.1 },
    hit: { label: '缓存命中率', unit: '%', step: 1, aid: 'slider' },
    out: { label: '输出占比', unit: '%', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '用量', names: ['volume', 'peak'] },
    { legend: '自建', names: ['gpus', 'price', 'throughput', 'fixed'] },
    { legend: '接口', names: ['input', 'cached', 'output', 'hit', 'out'], folded: true },
  ],
  presets: [
    { label: '办公产品', state: {} },
    { label: '批处理，夜里也跑', state: { peak: 1.2, volume: 15000 } },
    { label: '按披露的吞吐', state: { throughput: 39609, volume: 20000, peak: 1.23 } },
    { label: '最便宜的接口', state: { input: 2, cached: 0.04, output: 8, volume: 15000, peak: 1.2 } },
    { label: '加上一个半人', state: { fixed: 60000, volume: 30000, peak: 2 } },
    { label: '常见错法', state: { volume: 1500, peak: 4 }, note: true },
  ],
}
