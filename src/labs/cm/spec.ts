/** What a reader can change in the confusion-matrix lab, and what the controls are called. */
import { flag, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'cm'

/** One positive in a hundred, a good ranking, and the threshold everybody takes. Costs are in yuan; `own` leaves the scores for the reader's own four counts. */
export const fields = {
  prev: number(0.01, 99.99, 1),
  cut: number(0.001, 0.999, 0.5),
  gap: number(0.2, 4, 2),
  cfp: number(0.01, 1e6, 1),
  cfn: number(0.01, 1e6, 20),
  seed: whole(1, 999, 7),
  own: flag(false),
  tp: whole(0, 1e6, 80), fn: whole(0, 1e6, 20), fp: whole(0, 1e6, 30), tn: whole(0, 1e6, 870),
}
export type State = StateOf<typeof fields>

/** Whoever touches one of these wants the scores, or the own counts. */
export const source: Readonly<Record<string, boolean>> = { prev: false, cut: false, gap: false, seed: false, tp: true, fn: true, fp: true, tn: true }

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'cm 1',
  fields,
  words: {
    prev: { label: '正例占比', unit: '%', step: 0.1, aid: 'log' },
    cut: { label: '阈值 τ', step: 0.01, aid: 'log' },
    gap: { label: '两类分得多开', unit: '标准差', step: 0.1, aid: 'slider' },
    cfp: { label: '误报一次', unit: '元', step: 1, aid: 'double' },
    cfn: { label: '漏报一次', unit: '元', step: 1, aid: 'double' },
    seed: { label: '随机种子', step: 1 },
    own: { label: '用我自己的四格' },
    tp: { label: '抓到 TP', step: 1 }, fn: { label: '漏掉 FN', step: 1 }, fp: { label: '误报 FP', step: 1 }, tn: { label: '放对 TN', step: 1 },
  },
  groups: [
    { legend: '占比、阈值与模型', names: ['prev', 'cut', 'gap'] },
    { legend: '两种错的价钱', names: ['cfp', 'cfn'] },
    { legend: '填自己的四格', names: ['own', 'tp', 'fn', 'fp', 'tn'], folded: true },
    { legend: '换一批样本', names: ['seed'], folded: true },
  ],
  presets: [
    { label: '阈值 0.5', state: {} },
    { label: '按价钱：1/21', state: { cut: 0.0476 } },
    { label: '正例占一半', state: { prev: 50 } },
    { label: '总说没有', state: { own: true, tp: 0, fn: 10, fp: 0, tn: 990 } },
    { label: '千分之一，各 99%', state: { own: true, tp: 99, fn: 1, fp: 999, tn: 98901 } },
    { label: '常见错法', state: { own: true }, note: true },
  ],
}
