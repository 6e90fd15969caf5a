/** Validation loss against the learning rate for momentum and Adam: the table that listings/sweep.py printed. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'

const lines = readFileSync(new URL('../listings/sweep.out', import.meta.url), 'utf8').split('\n').map((row) => row.trim().split(/\s+/))
const curve = (name: string) => {
  const at = lines.findIndex(([first]) => first === name)
  return lines[at]!.slice(1).map((rate, i) => [Number(rate), Number(lines[at + 1]![i + 1])] as const).filter(([, loss]) => Number.isFinite(loss))
}

export default () =>
  chart({ x: { label: '学习率（对数轴）', domain: [1e-4, 3.2], log: true, ticks: [1e-4, 1e-3, 1e-2, 1e-1, 1], format: (v) => String(v) }, y: { label: '验证损失（对数轴）', domain: [0.06, 3], log: true, ticks: [0.1, 0.3, 1, 2.3] } }, (x, y) => {
    const draw = (name: string, colour: Colour, dash?: string) => {
      const points = curve(name).map(([rate, loss]) => [x(rate), y(loss)] as const)
      return [line(points, { colour, width: 2.5, ...(dash ? { dash } : {}) }), ...points.map((p) => dot(p, colour))]
    }
    return [
      line([[x(0.01), y(0.06)], [x(0.01), y(3)]], { colour: 'muted', width: 1, dash: '5 4' }),
      ...draw('momentum', '1', '8 4'), ...draw('adam', '2'),
      label([x(0.0012), y(0.55)], 'Adam', 'end', '2'), label([x(0.013), y(0.9)], '动量 SGD', 'start', '1'),
    ]
  })
