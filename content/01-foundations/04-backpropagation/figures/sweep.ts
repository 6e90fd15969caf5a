/** Loss after 100 steps against the learning rate: a valley with a cliff on its right. */
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { descend, threshold } from '#labs/gd/kernel.ts'

const raw = [1, 2, 3, 4, 5].map((x) => [x, 2 * x] as const)
const after = (points: readonly (readonly [number, number])[], rate: number) => {
  const run = descend({ points, start: [0, 0], rate, steps: 100 })
  return run.length === 101 ? run[100]!.mse : Infinity
}

export default () =>
  chart({ margin: [72, 20, 36, 56], x: { label: '学习率 η（对数轴）', domain: [1e-5, 0.2], log: true, ticks: [1e-5, 1e-4, 1e-3, 1e-2, 1e-1], format: (v) => String(v) }, y: { label: '100 步之后的损失（对数轴）', domain: [1e-4, 1e3], log: true, ticks: [1e-4, 1e-2, 1, 44, 1e3], format: (v) => (v === 1e-4 ? '0.0001' : v === 1e3 ? '1000' : String(v)) } }, (x, y) => {
    const limit = threshold(raw)
    const rates = [...Array.from({ length: 78 }, (_, i) => 1e-5 * 10 ** (i / 20)), ...Array.from({ length: 130 }, (_, i) => 0.075 + i * 0.0001)]
    const curve: Point[] = rates.map((r) => [r, after(raw, r)] as const).filter(([, l]) => l >= 1e-4 && l <= 1e3).sort((a, b) => a[0] - b[0]).map(([r, l]) => [x(r), y(l)])
    const tried = [1e-5, 1e-4, 1e-3, 1e-2]
    return [
      line([[x(1e-5), y(44)], [x(0.2), y(44)]], { colour: 'muted', width: 1, dash: '5 4' }),
      line(curve, { colour: '1', width: 2.5 }),
      ...tried.map((r) => dot([x(r), y(after(raw, r))], '1', 5)),
      line([[x(limit), y(1e-4)], [x(limit), y(1e3)]], { colour: '2', width: 1.5 }),
      label([x(limit) - 8, y(350)], '阈值 0.0845', 'end', '2'),
      label([x(2.2e-4), y(70)], '起点 44', 'middle', 'muted'),
    ]
  })
