/** What a reader can change in the clustering lab, and what the controls are called. */
import { choice, flag, number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'cluster'

/** Two groups share the first centre, one group has two: a start that K-Means does not leave. */
export const fields = {
  data: choice('four', 'even', 'moons', 'uneven'),
  half: whole(1, 40, 40),
  eps: number(0.05, 5, 0.7),
  least: whole(1, 20, 5),
  unit: number(0.1, 10, 1),
  z: flag(false),
  start: table({ rows: [1, 8], cols: [2, 2], min: -10, max: 10, def: [[6, 2], [0, 3.7], [0, 4.3], [0, 0]] }),
}
export type State = StateOf<typeof fields>

const corners = [[0, 0], [6, 0], [0, 4], [6, 4]]

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'cluster 1',
  fields,
  words: {
    data: { label: '数据', options: { four: '四团', even: '均匀，没有簇', moons: '两弯月牙', uneven: '两团密、一团疏' } },
    half: { label: 'K-Means 的步数', unit: '半步', step: 1, aid: 'slider' },
    eps: { label: 'DBSCAN 半径 ε', step: 0.05, aid: 'log' },
    least: { label: 'DBSCAN 点数 m', step: 1, aid: 'slider' },
    unit: { label: '横轴换单位：乘', step: 0.1, aid: 'log' },
    z: { label: '先标准化两列' },
    start: { label: 'K-Means 的起点', step: 0.1, row: '中心', columns: ['x', 'y'], spare: (row, column) => [[3, 2], [2, 1], [4, 3], [3, 4]][row % 4]![column]! },
  },
  groups: [
    { legend: '数据与步数', names: ['data', 'half', 'eps', 'least'] },
    { legend: '换单位', names: ['unit', 'z'] },
    { legend: '改起点与簇数', names: ['start'], folded: true },
  ],
  presets: [
    { label: '四团，坏起点', state: {} },
    { label: '四团，好起点', state: { start: corners } },
    { label: '没有簇', state: { data: 'even', start: corners } },
    { label: '月牙', state: { data: 'moons', eps: 0.7, least: 4, start: [[1, 2], [5, 2]] } },
    { label: '疏密不同', state: { data: 'uneven', eps: 0.5, start: [[0, 0], [2, 0], [6, 3]] } },
    { label: '横轴改以十分之一计', state: { unit: 0.1, start: corners } },
    { label: '常见错法', state: { data: 'even', start: corners, half: 40 }, note: true },
  ],
}
