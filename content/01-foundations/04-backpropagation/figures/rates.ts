/** Loss against step for four learning rates on the five points; the kernel runs all of them. */
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { descend } from '#labs/gd/kernel.ts'

const points = [1, 2, 3, 4, 5].map((x) => [x, 2 * x] as const)
const runs: [rate: number, colour: Colour, dash: string | undefined][] = [[0.1, '2', undefined], [0.085, '5', '7 4'], [0.08, '3', '2 4'], [0.01, '1', undefined]]

export default () =>
  chart({ x: { label: '步数', domain: [0, 40] }, y: { label: '损失 L（对数轴）', domain: [1e-2, 1e6], log: true, ticks: [0.01, 1, 44, 1e4, 1e6], format: (v) => (v === 44 ? '44' : v >= 1e4 ? `${v / 1e4}万` : String(v)) } }, (x, y) => {
    const marks = runs.map(([rate, colour, dash]) => {
      const path: Point[] = descend({ points, start: [0, 0], rate, steps: 40 }).filter((s) => s.mse <= 1e6).map((s) => [x(s.step), y(s.mse)])
      return line(path, { colour, width: 2.5, ...(dash ? { dash } : {}) })
    })
    return [...marks, dot([x(0), y(44)], 'ink'),
      label([x(10), y(1.2e5)], '0.1：每步 ×1.87', 'end', '2'), label([x(39.5), y(250)], '0.085：越过阈值 0.6%', 'end', '5'),
      label([x(22), y(1.3)], '0.08', 'start', '3'), label([x(7), y(0.3)], '0.01', 'end', '1')]
  })
