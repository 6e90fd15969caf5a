/** What a reader can change in the lab on convolution and shapes, and what the controls are called. */
import { table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'cnn'

/** A block is one convolution and the pooling after it; the last convolution's output is flattened. */
export const columns = ['核数', '核边 k', '步幅 s', '填充 p', '间距 d', '池化']
const edge = Array.from({ length: 5 }, () => [0, 0, 1, 1, 1])
const sobel = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]

/** A net copied around on the web: 32 kernels 3×3, pooling, then a layer that says 32·7·7 = 1568. */
export const fields = {
  c: whole(1, 512, 1),
  n: whole(4, 512, 28),
  layers: table({ rows: [1, 5], cols: [6, 6], min: 0, max: 512, def: [[32, 3, 1, 0, 1, 2]] }),
  hidden: whole(0, 4096, 0),
  classes: whole(2, 1000, 10),
  declared: whole(0, 1e6, 1568),
  batch: whole(1, 256, 64),
  image: table({ rows: [5, 12], cols: [5, 12], min: 0, max: 9, def: edge }),
  kernel: table({ rows: [3, 3], cols: [3, 3], min: -9, max: 9, def: sobel }),
  row: whole(1, 10, 1),
  col: whole(1, 10, 1),
}
export type State = StateOf<typeof fields>

const small = { n: 8, layers: [[8, 3, 1, 1, 1, 1], [16, 3, 1, 1, 1, 2]], declared: 256 }
const cifar = { c: 3, n: 32, layers: [[32, 3, 1, 0, 1, 2], [64, 3, 1, 0, 1, 2], [64, 3, 1, 0, 1, 1]], hidden: 64, declared: 1024 }

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'cnn 1',
  fields,
  words: {
    c: { label: '输入通道', step: 1, aid: 'double' },
    n: { label: '输入边长', unit: '格', step: 1, aid: 'double' },
    layers: { label: '卷积块', step: 1, row: '块', columns, spare: (_, column) => [32, 3, 1, 1, 1, 1][column]! },
    hidden: { label: '隐藏层宽（0 为没有）', step: 1 },
    classes: { label: '类别数', step: 1 },
    declared: { label: '全连接层写的输入宽（0 为照算）', step: 1 },
    batch: { label: '一批几张', unit: '张', step: 1, aid: 'slider' },
    image: { label: '图像', step: 1, row: '行', spare: (row, column) => Number(column > 4 ? row % 3 === 0 : column > 1) },
    kernel: { label: '卷积核', step: 1, row: '行' },
    row: { label: '窗口在第几行', step: 1, aid: 'slider' },
    col: { label: '窗口在第几列', step: 1, aid: 'slider' },
  },
  groups: [
    { legend: '网络', names: ['n', 'layers', 'declared', 'batch'] },
    { legend: '移动窗口', names: ['row', 'col'] },
    { legend: '改通道与输出', names: ['c', 'hidden', 'classes'], folded: true },
    { legend: '改图像与卷积核', names: ['image', 'kernel'], folded: true },
  ],
  presets: [
    { label: '照抄的网络', state: {} },
    { label: '49 张一批', state: { batch: 49 } },
    { label: '改对：5408', state: { declared: 5408 } },
    { label: '什么网络才是 7×7', state: { layers: [[32, 3, 1, 1, 1, 2], [32, 3, 1, 1, 1, 2]] } },
    { label: '本章的小网络', state: small },
    { label: 'CIFAR-10 教程网络', state: cifar },
    { label: '核比图大', state: { n: 4, layers: [[32, 3, 1, 0, 1, 2], [32, 3, 1, 0, 1, 2]] } },
    { label: '模糊核', state: { kernel: [[1, 1, 1], [1, 1, 1], [1, 1, 1]] } },
    { label: '常见错法', state: {}, note: true },
  ],
}
