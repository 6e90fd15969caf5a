/** What a reader can change in the sampling lab, and what the controls are called. */
import { choice, number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'sampling'

/** Five scores, as in the text, and a nucleus of 0.9. */
export const fields = {
  source: choice('own', 'sure', 'open', 'tail'),
  z: table({ rows: [3, 8], cols: [1, 1], min: -50, max: 50, def: [[3], [2], [1], [0.5], [-1]] }),
  t: number(0, 5, 1),
  k: whole(0, 50, 0),
  p: number(0.01, 1, 0.9),
  m: number(0, 0.5, 0),
  n: whole(0, 10_000, 1000),
  seed: whole(1, 999, 7),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'sampling 1',
  fields,
  words: {
    source: { label: '哪组得分', options: { own: '自己填', sure: '有把握：床前明月__', open: '没把握：中午吃__', tail: '50,257 个词的平坦长尾' } },
    z: { label: '自己填的 logit', step: 0.5, row: '词', columns: ['logit'] },
    t: { label: '温度 T', step: 0.1, aid: 'slider' },
    k: { label: 'top-k（0 为不剪）', unit: '个', step: 1, aid: 'slider' },
    p: { label: 'top-p', step: 0.01, aid: 'slider' },
    m: { label: 'min-p', step: 0.01, aid: 'slider' },
    n: { label: '抽多少次', unit: '次', step: 100 },
    seed: { label: '种子', step: 1 },
  },
  groups: [
    { legend: '四个旋钮', names: ['t', 'k', 'p', 'm'] },
    { legend: '抽样', names: ['n', 'seed'] },
    { legend: '换一组得分', names: ['z', 'source'], folded: true },
  ],
  presets: [
    { label: '五个词', state: {} },
    { label: '温度 0', state: { t: 0 } },
    { label: '有把握，top-p 0.9', state: { source: 'sure' } },
    { label: '没把握，top-p 0.9', state: { source: 'open' } },
    { label: '没把握，top-k 3', state: { source: 'open', k: 3, p: 1 } },
    { label: '高温加 min-p', state: { source: 'open', t: 2, p: 1, m: 0.1 } },
    { label: '次序有别', state: { t: 2 } },
    { label: '常见错法', state: { source: 'tail', k: 50, n: 0 }, note: true },
  ],
}
