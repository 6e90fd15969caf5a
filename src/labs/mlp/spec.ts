/** What a reader can change in the training ground, and what the controls are called. */
import { choice, number, points, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'mlp'
/** No run is longer. */
export const MOST = 3000

/** A ring around a disc, and one hidden layer of three. */
export const fields = {
  data: choice('circle', 'xor', 'gauss', 'spiral', 'own'),
  layers: whole(0, 3, 1),
  width: whole(1, 8, 3),
  act: choice('tanh', 'relu', 'sigmoid', 'linear'),
  steps: whole(0, MOST, 400),
  lr: number(0.001, 3, 0.3),
  l2: number(0, 1, 0),
  drop: number(0, 0.8, 0),
  share: whole(10, 90, 50),
  noise: number(0, 0.5, 0.1),
  loss: choice('ce', 'mse', 'gap'),
  batch: whole(1, 50, 10),
  seed: whole(1, 999, 1),
  own: points(),
  /** The hidden unit whose output is shown large, counted from the input on; 0 is the network itself. */
  unit: whole(0, 24, 0),
}
export type State = StateOf<typeof fields>

/** Two groups across, and one point of the wrong class among the first. */
const mistaken = '1qr1su1up1vu1qw1ou1tr1wr1so1uw0ih0ge0ej0de0ic0ke0fh0ch0gk0ec0ss'

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'mlp 1',
  fields,
  words: {
    data: { label: '数据', options: { circle: '圆与环', xor: '异或', gauss: '两团', spiral: '双螺旋', own: '自己画' } },
    layers: { label: '隐藏层数', step: 1, aid: 'slider' },
    width: { label: '每层单元数', step: 1, aid: 'slider' },
    act: { label: '激活', options: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid', linear: '恒等（不弯）' } },
    steps: { label: '步数', step: 1, aid: 'slider' },
    lr: { label: '学习率 η', step: 0.01, aid: 'log' },
    l2: { label: '权重衰减 λ', step: 0.01, aid: 'slider' },
    drop: { label: 'dropout 比例', step: 0.1, aid: 'slider' },
    share: { label: '拿来训练', unit: '%', step: 10, aid: 'slider' },
    noise: { label: '坐标噪声', step: 0.1, aid: 'slider' },
    loss: { label: '损失', options: { ce: '交叉熵', mse: '平方误差', gap: '预测 − 真值' } },
    batch: { label: '每批', unit: '点', step: 1 },
    seed: { label: '随机种子', step: 1 },
    own: { label: '自己画的点' },
    unit: { label: '放大的单元', quiet: true },
  },
  groups: [
    { legend: '数据与网络', names: ['data', 'layers', 'width', 'act', 'steps', 'unit'] },
    { legend: '自己画点', names: ['own'], folded: true },
    { legend: '改训练与正则化', names: ['lr', 'l2', 'drop', 'share', 'noise', 'loss', 'batch', 'seed'], folded: true },
  ],
  presets: [
    { label: '三个 tanh 围住一个圆', state: {} },
    { label: '三层恒等：白叠', state: { act: 'linear', layers: 3, width: 8 } },
    { label: 'sigmoid 三层：起步慢', state: { act: 'sigmoid', layers: 3 } },
    { label: '双螺旋', state: { data: 'spiral', layers: 2, width: 8, noise: 0, steps: 2000, share: 80 } },
    { label: '十个点：背下来', state: { data: 'gauss', layers: 2, width: 8, noise: 0.5, share: 10, steps: 2000 } },
    { label: '十个点加权重衰减', state: { data: 'gauss', layers: 2, width: 8, noise: 0.5, share: 10, steps: 2000, l2: 0.03 } },
    { label: '十个点加 dropout', state: { data: 'gauss', layers: 2, width: 8, noise: 0.5, share: 10, steps: 2000, drop: 0.5 } },
    { label: 'ReLU 步长 3：死了一片', state: { act: 'relu', layers: 3, width: 8, lr: 3 } },
    { label: '自己画：一个标错的点', state: { data: 'own', own: mistaken, layers: 2, width: 8, share: 80, steps: 2000 } },
    { label: '常见错法', state: { loss: 'gap' }, note: true },
  ],
  actions: { run: '运行', step: '走一步', rewind: '回到第 0 步' },
}
