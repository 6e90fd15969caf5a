/** Loss by epoch as listings/train.py printed it: the mean of the epoch and the last batch, for the small network. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const rows = [...readFileSync(new URL('../listings/train.out', import.meta.url), 'utf8').split('repaired')[0]!
  .matchAll(/epoch +(\d+): mean loss ([\d.]+), last batch ([\d.]+)/g)].map(([, epoch, mean, last]) => [Number(epoch), Number(mean), Number(last)] as const)

export default () =>
  chart({ x: { label: '轮', domain: [1, 10], ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, y: { label: '损失（对数轴）', domain: [0.005, 3], log: true, ticks: [0.01, 0.03, 0.1, 0.3, 1, 3] } }, (x, y) => {
    const mean = rows.map(([e, m]): Point => [x(e), y(m)])
    const last = rows.map(([e, , l]): Point => [x(e), y(l)])
    return [line(mean, { colour: '1', width: 2.5 }), line(last, { colour: '2', width: 1.5, dash: '5 4' }),
      ...mean.map((p, i) => dot(p, '1', 3.5, rows[i]![1])), ...last.map((p, i) => dot(p, '2', 3.5, rows[i]![2])),
      label([x(2.1), y(0.75)], '一轮的平均', 'start', '1'), label([x(6.1), y(0.3)], '最后一批', 'start', '2')]
  })
