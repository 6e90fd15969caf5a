/** Learning curves of listings/curve.py: the task close to what the base network knows. */
import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'
import { curves } from '../numbers.ts'

const names: Record<string, [string, Colour]> = { scratch: ['从头训', 'muted'], probe: ['线性探针', '3'], 'LoRA 8': ['LoRA，r=8', '1'], full: ['全量', '2'] }

/** One task: mean of six seeds, and one standard error each way; `at` places the names. */
export const draw = (task: 'near' | 'far', at: Record<string, [number, number]>) =>
  chart({ height: 344, margin: [64, 24, 44, 56], x: { label: '标注的图片张数（对数轴）', domain: [9, 180], log: true, ticks: [10, 20, 40, 80, 160] }, y: { label: '准确率，%', domain: [40, 100], ticks: [40, 60, 80, 100] } }, (x, y) =>
    curves(task).filter(({ way }) => names[way]).flatMap(({ way, points }) => {
      const [name, colour] = names[way]!, place = at[way]!
      return [line(points.map(({ n, mean }) => [x(n), y(mean)] as const), { colour, width: 2 }),
        ...points.flatMap(({ n, mean, spread }) => [line([[x(n), y(mean - spread)], [x(n), y(mean + spread)]], { colour, width: 1.2 }), dot([x(n), y(mean)], colour, 3.5)]),
        label([x(place[0]), y(place[1])], name, 'start', colour)]
    }))

export default () => draw('near', { scratch: [21.5, 61], probe: [10.3, 73], 'LoRA 8': [43, 72], full: [88, 95] })
