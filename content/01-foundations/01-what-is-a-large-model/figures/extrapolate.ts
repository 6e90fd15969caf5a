/** Loss along D = 16N: measured by the listing, and what two fits of the same formula said. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const output = readFileSync(new URL('../listings/scaling.out', import.meta.url), 'utf8')
const measured = [...output.split('\n')[0]!.matchAll(/(\d+):([\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const)
const fits = [...output.matchAll(/E=([\d.]+) A=([\d.]+) alpha=([\d.]+) B=([\d.]+) beta=([\d.]+)/g)].map((m) => m.slice(1).map(Number) as [number, number, number, number, number])
const noise = Number(/predict: E=([\d.]+)/.exec(output)![1])

export default () =>
  chart({ height: 340, x: { label: '特征数 N（样本数 D = 16N，对数轴）', domain: [14, 1200], log: true, ticks: [16, 64, 256, 1024], format: String }, y: { label: '测试损失（对数轴）', domain: [0.06, 0.5], log: true, ticks: [0.1, 0.2, 0.4], format: String } }, (x, y) => {
    const curve = (i: number): Point[] => Array.from({ length: 40 }, (_, k) => 16 * 64 ** (k / 39)).map((n) => {
      const [e, a, alpha, b, beta] = fits[i]!
      return [x(n), y(e + a / n ** alpha + b / (16 * n) ** beta)]
    })
    return [
      line([[x(14), y(noise)], [x(1200), y(noise)]], { colour: 'muted', width: 1.5, dash: '3 4' }), label([x(16), y(noise) + 18], '谁也预测不了的噪声 0.09', 'start', 'muted'),
      line(curve(0), { colour: '2', width: 2.5, dash: '7 4' }), line(curve(1), { colour: '1', width: 2.5 }),
      ...measured.map(([n, loss]) => dot([x(n), y(loss)], 'ink')),
      label([x(1150), y(0.19)], '用小实验拟合：偏高', 'end', '2'), label([x(250), y(0.118)], '用较近的实验拟合', 'end', '1'),
    ]
  })
