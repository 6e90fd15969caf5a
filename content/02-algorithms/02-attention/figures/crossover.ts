import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'
import { crossings } from '../numbers.ts'

const marks: Record<keyof typeof crossings, { colour: Colour; dash?: string }> = {
  'DeepSeek-V3': { colour: '2', dash: '12 3 2 3' },
  'Llama 3.1 8B': { colour: '1' },
  'Llama 3.1 70B': { colour: '3', dash: '8 4' },
  'Llama 3.1 405B': { colour: '4', dash: '2 4' },
}

/** Attention FLOPs over linear FLOPs for the token generated at a given context length. */
export default () => chart(
  {
    x: { label: '已有上下文（token，对数轴）', domain: [2048, 131072], log: true, ticks: [2048, 8192, 32768, 131072], format: (v) => `${v / 1024}K` },
    y: { label: '注意力项 ÷ 线性项', domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5] },
  },
  (x, y) => [
    line([[x(2048), y(1)], [x(131072), y(1)]], { colour: 'ink', width: 1.5, dash: '3 3' }),
    ...Object.entries(crossings).flatMap(([name, at]) => {
      const { colour, dash } = marks[name as keyof typeof crossings]
      const end = Math.min(131072, at * 5)
      const curve = Array.from({ length: 60 }, (_, k) => 2048 * (end / 2048) ** (k / 59))
      const row = ['DeepSeek-V3', 'Llama 3.1 8B', 'Llama 3.1 70B', 'Llama 3.1 405B'].indexOf(name)
      return [
        line(curve.map((t) => [x(t), y(t / at)]), { colour, ...(dash ? { dash } : {}) }),
        dot([x(at), y(1)], colour, 4),
        label([x(2400), y(4.6 - row * 0.5)], `${name}：${(at / 1e4).toFixed(2)} 万`, 'start', colour),
      ]
    }),
    label([x(2400), y(1) - 8], '相等', 'start', 'ink'),
  ],
)
