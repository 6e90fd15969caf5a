/** What a reader can change in the reinforcement-learning lab, and what the controls are called. */
import { choice, number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'rl'

/** Sutton & Barto's 4×4 grid: two corners end it, each move costs 1, the policy moves anywhere alike. */
export const fields = {
  mode: choice('random', 'best'),
  sweeps: whole(0, 500, 500),
  gamma: number(0, 1, 1),
  slip: number(0, 1, 0),
  step: number(-5, 1, -1),
  goal: number(-50, 50, 0),
  pit: number(-50, 50, -10),
  cells: table({ rows: [4, 4], cols: [4, 4], min: 0, max: 3, def: [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]] }),
  row: whole(1, 4, 1),
  col: whole(1, 4, 2),
  ratio: number(0, 2, 1.5),
  adv: number(-3, 3, 1),
  eps: number(0.01, 0.9, 0.2),
  lambda: number(0, 1, 0.95),
}
export type State = StateOf<typeof fields>

const cliff = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 2, 2, 1]]

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'rl 1',
  fields,
  words: {
    mode: { label: '策略', options: { random: '四个方向随机走', best: '每步取最大（值迭代）' } },
    sweeps: { label: '扫几遍', unit: '遍', step: 1, aid: 'slider' },
    gamma: { label: '折扣 γ', step: 0.05, aid: 'slider' },
    slip: { label: '打滑的概率', step: 0.05, aid: 'slider' },
    step: { label: '每步的奖励', step: 0.1 },
    goal: { label: '进终点另得', step: 1 },
    pit: { label: '进坑另得', step: 1 },
    cells: { label: '格子：0 空地，1 终点，2 坑，3 墙', step: 1, row: '第几行', columns: ['列 1', '列 2', '列 3', '列 4'] },
    row: { label: '看第几行', step: 1 },
    col: { label: '看第几列', step: 1 },
    ratio: { label: '概率比 ρ', step: 0.05, aid: 'slider' },
    adv: { label: '优势 A', step: 0.1, aid: 'slider' },
    eps: { label: '剪裁 ε', step: 0.01, aid: 'slider' },
    lambda: { label: 'GAE 的 λ', step: 0.05, aid: 'slider' },
  },
  groups: [
    { legend: '格子世界', names: ['mode', 'sweeps', 'gamma', 'slip'] },
    { legend: 'PPO 的一个样本', names: ['ratio', 'adv', 'eps', 'lambda'] },
    { legend: '改奖励与格子', names: ['step', 'goal', 'pit', 'row', 'col', 'cells'], folded: true },
  ],
  presets: [
    { label: '随机走，书上的例子', state: {} },
    { label: '值迭代，γ = 0.9', state: { mode: 'best', gamma: 0.9 } },
    { label: '悬崖，不打滑', state: { mode: 'best', gamma: 0.95, goal: 20, pit: -20, cells: cliff } },
    { label: '悬崖，打滑三成', state: { mode: 'best', gamma: 0.95, goal: 20, pit: -20, slip: 0.3, cells: cliff } },
    { label: '坏动作越了界', state: { adv: -1 } },
    { label: '常见错法', state: { mode: 'best', step: 1 }, note: true },
  ],
  actions: { sweep: '再扫一遍', rewind: '从零开始' },
}
