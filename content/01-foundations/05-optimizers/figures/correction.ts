/** Adam's step without bias correction ÷ with it, under a constant gradient, for two β₂. */
import { uncorrected } from '#labs/opt/kernel.ts'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const steps = Array.from({ length: 141 }, (_, i) => 10 ** (i / 40))

export default () =>
  chart({ x: { label: '步数 t（对数轴）', domain: [1, 3000], log: true, ticks: [1, 10, 100, 1000] }, y: { label: '步长变成几倍', domain: [0, 7], ticks: [0, 1, 2, 3, 4, 5, 6, 7] } }, (x, y) => {
    const curve = (beta2: number): Point[] => steps.map((t) => [x(t), y(uncorrected(t, 0.9, beta2))])
    return [
      line([[x(1), y(1)], [x(3000), y(1)]], { colour: 'ink', width: 1.5, dash: '5 4' }),
      line(curve(0.95), { colour: '1', width: 2.5, dash: '8 4' }),
      line(curve(0.999), { colour: '2', width: 2.5 }),
      dot([x(1), y(uncorrected(1, 0.9, 0.999))], '2', 4.5), dot([x(12), y(uncorrected(12, 0.9, 0.999))], '2', 4.5),
      label([x(1.15), y(2.75)], '第 1 步 3.16', 'start', '2'), label([x(17), y(6.5)], '第 12 步 6.57', 'start', '2'),
      label([x(150), y(3.4)], 'β₂ = 0.999', 'start', '2'), label([x(13), y(0.42)], 'β₂ = 0.95', 'start', '1'),
    ]
  })
