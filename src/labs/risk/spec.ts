/** What a reader can change in the risk lab, and what the controls are called. */
import { number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'risk'

/** Four invented risks: data, largest client, key person, next round. Money in ten thousand yuan, shares in percent. */
export const fields = {
  buffer: number(0, 1e5, 180),
  value: number(0, 1e6, 2000),
  q: number(0, 90, 0),
  factor: number(1, 10, 3),
  risks: table({
    rows: [1, 12], cols: [6, 6], min: 0, max: 1e5,
    def: [[10, 200, 4, 3, 0, 0], [30, 60, 10, 6, 0, 100], [25, 40, 6, 10, 0, 100], [20, 100, 8, 8, 0, 100]],
  }),
  seed: whole(1, 9999, 2025),
}
export type State = StateOf<typeof fields>

const base = fields.risks.def
const done = (...rows: number[]) => base.map((row, i) => row.map((cell, column) => (column === 4 && rows.includes(i) ? 100 : cell)))

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'risk 1',
  fields,
  words: {
    buffer: { label: '死亡线', unit: '万元', step: 10, aid: 'double' },
    value: { label: '公司死掉另失', unit: '万元', step: 100, aid: 'double' },
    q: { label: '坏年景的概率', unit: '%', step: 1, aid: 'slider' },
    factor: { label: '坏年景里的倍数', unit: '倍', step: 0.5, aid: 'slider' },
    risks: { label: '登记册', step: 1, row: '风险', columns: ['概率 %', '损失', '费用', '做后 %', '做到 %', '怕坏 %'], spare: (_, column) => [10, 100, 5, 5, 0, 0][column]! },
    seed: { label: '随机种子', step: 1 },
  },
  groups: [
    { legend: '公司', names: ['buffer', 'value'] },
    { legend: '共同原因', names: ['q', 'factor'] },
    { legend: '登记册（损失与应对费用按万元）', names: ['risks'], folded: true },
    { legend: '换一批抽样', names: ['seed'], folded: true },
  ],
  presets: [
    { label: '四条，各自独立', state: {} },
    { label: '有坏年景', state: { q: 20 } },
    { label: '做第 1 条的应对', state: { risks: done(0) } },
    { label: '做第 2 条的应对', state: { risks: done(1) } },
    { label: '死亡线加 100', state: { buffer: 280 } },
    { label: '常见错法', state: { buffer: 600, risks: [[52, 21, 5, 20, 0, 0], [19, 480, 10, 10, 0, 0]] }, note: true },
  ],
}
