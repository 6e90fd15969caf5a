/** Parameters that work for one token against training tokens; lines of equal training compute. */
import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'
import { sizes } from '../numbers.ts'

const budgets: [flop: number, name: string][] = [[1e23, '10 的 23 次方'], [1e24, '24 次方'], [1e25, '25 次方']]
const aside: Partial<Record<keyof typeof sizes, [dx: number, dy: number, anchor: 'start' | 'end']>> = {
  gpt3: [-8, 4, 'end'], palm: [-8, 5, 'end'], chinchilla: [8, 4, 'start'], llama2: [-8, -2, 'end'],
  v3: [6, 18, 'start'], k2: [-4, 18, 'end'], glm5: [8, 3, 'start'], qwen235: [-8, 5, 'end'], llama405: [0, -10, 'end'], llama8: [-8, 4, 'end'], qwen06: [-4, -12, 'start'],
}

export default () =>
  chart({ height: 380, x: { label: '每个 token 用到的参数（十亿，对数轴）', domain: [0.4, 900], log: true, ticks: [1, 10, 100], format: String }, y: { label: '训练 token（万亿，对数轴）', domain: [0.2, 60], log: true, ticks: [0.3, 1, 3, 10, 30], format: String } }, (x, y) => {
    const tokensAt = (flop: number, billions: number) => flop / 6 / (billions * 1e9) / 1e12
    const billionsAt = (flop: number, tokens: number) => flop / 6 / (tokens * 1e12) / 1e9
    const lines = budgets.flatMap(([flop, name]) => [
      line([Math.max(0.4, billionsAt(flop, 60)), Math.min(900, billionsAt(flop, 0.2))].map((n) => [x(n), y(tokensAt(flop, n))] as const), { colour: 'muted', width: 1, dash: '5 5' }),
      label([x(flop / 6 / 5e12 / 1e9) + 6, y(5)], name, 'start', 'muted'),
    ])
    const marks = Object.entries(sizes).flatMap(([key, size]) => {
      const colour: Colour = size.open ? '1' : '2'
      const [dx, dy, anchor] = aside[key as keyof typeof sizes] ?? [8, 4, 'start']
      const [px, py] = [x(size.active), y(size.tokens)]
      return [dot([px, py], colour), label([px + dx, py + dy], size.name, anchor, colour)]
    })
    return [...lines, ...marks]
  })
