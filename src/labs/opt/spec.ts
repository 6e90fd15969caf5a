/** What a reader can change in the optimizer lab, and what the controls are called. */
import { choice, flag, number, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'opt'

/** A bowl ten times steeper in y than in x, from (1, 1). Turning it is what Adam does not expect. */
export const fields = {
  shape: choice('bowl', 'bend', 'saddle'),
  kappa: number(1, 1000, 10),
  angle: number(0, 90, 0),
  noise: number(0, 5, 0),
  x: number(-2, 2, 1),
  y: number(-2, 2, 1),
  steps: whole(1, 500, 10),
  gd: number(0.0001, 1, 0.1),
  form: choice('heavy', 'ema'),
  mo: number(0.0001, 1, 0.02),
  ad: number(0.0001, 1, 0.1),
  b1: number(0, 0.99, 0.9),
  b2: number(0, 0.9999, 0.999),
  fix: flag(true),
  wd: number(0, 1, 0.01),
  seed: whole(1, 999, 1),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'opt 1',
  fields,
  words: {
    shape: { label: '曲面', options: { bowl: '碗：½(x² + κy²)', bend: '弯谷：(1−x)² + κ(y−x²)²', saddle: '鞍：½x² + ¼(y²−1)²' } },
    kappa: { label: '条件数 κ', step: 1, aid: 'log' },
    angle: { label: '转多少度', unit: '°', step: 5, aid: 'slider' },
    noise: { label: '梯度噪声', step: 0.1, aid: 'slider' },
    x: { label: '起点 x', step: 0.1, aid: 'slider' },
    y: { label: '起点 y', step: 0.1, aid: 'slider' },
    steps: { label: '步数', unit: '步', step: 1, aid: 'slider' },
    gd: { label: '梯度下降 η', step: 0.001, aid: 'log' },
    form: { label: '动量写法', options: { heavy: '经典式：βm + g', ema: 'EMA：βm + (1−β)g' } },
    mo: { label: '动量 η', step: 0.001, aid: 'log' },
    ad: { label: 'Adam 与 AdamW η', step: 0.001, aid: 'log' },
    b1: { label: 'β₁（也是动量的 β）', step: 0.01 },
    b2: { label: 'β₂', step: 0.001 },
    fix: { label: 'Adam 做偏差修正' },
    wd: { label: 'AdamW 的 λ', step: 0.01 },
    seed: { label: '噪声种子', step: 1 },
  },
  groups: [
    { legend: '曲面与步数', names: ['shape', 'kappa', 'angle', 'noise', 'steps'] },
    { legend: '学习率', names: ['gd', 'mo', 'ad', 'form', 'fix'] },
    { legend: '起点、β 与衰减', names: ['x', 'y', 'b1', 'b2', 'wd', 'seed'], folded: true },
  ],
  presets: [
    { label: '碗，κ = 10', state: {} },
    { label: 'κ = 100', state: { kappa: 100, ad: 0.03, gd: 0.01, mo: 0.005, steps: 100 } },
    { label: '再转 15°', state: { kappa: 100, angle: 15, ad: 0.03, gd: 0.01, mo: 0.005, steps: 100 } },
    { label: '动量照抄学习率', state: { form: 'ema', steps: 100 } },
    { label: '弯谷', state: { shape: 'bend', kappa: 100, x: -1, y: 1, gd: 0.001, mo: 0.0003, ad: 0.05, steps: 300 } },
    { label: '停在鞍点', state: { shape: 'saddle', x: 1.5, y: 0, steps: 100 } },
    { label: '有噪声', state: { noise: 2, gd: 0.05, mo: 0.005, steps: 300 } },
    { label: '常见错法', state: { fix: false }, note: true },
  ],
}
