import { chart, dot, label, type Colour } from '#labs/lib/plot.ts'
import { cache } from '../numbers.ts'

type Side = 'start' | 'end' | 'middle'
/** name, total parameters (10⁹), bytes of cache for one token at 2 bytes an element, attention, label side and shift */
const rows: [string, number, number, 'MHA' | 'GQA' | 'MLA', Side, number, number][] = [
  ['GPT-3', 174.6, cache.gpt3, 'MHA', 'end', -9, 5],
  ['Llama 2 7B', 6.738, cache.llama27, 'MHA', 'start', 9, 5],
  ['Llama 3.1 8B', 8.03, cache.llama8, 'GQA', 'start', -20, 30],
  ['Qwen3 32B', 32.76, cache.qwen32, 'GQA', 'middle', 0, 22],
  ['3.1 70B', 70.55, cache.llama70, 'GQA', 'middle', 0, -11],
  ['3.1 405B', 405.85, cache.llama405, 'GQA', 'middle', 0, -11],
  ['Qwen3 235B', 235.09, cache.qwen235, 'GQA', 'middle', 0, 22],
  ['DeepSeek-V3', 671, cache.v3, 'MLA', 'end', -9, 14],
  ['K2', 1000, cache.v3, 'MLA', 'start', 9, 5],
]
const colours: Record<'MHA' | 'GQA' | 'MLA', Colour> = { MHA: '2', GQA: '1', MLA: '3' }

export default () => chart(
  {
    x: { label: '总参数（十亿，对数轴）', domain: [4, 2000], log: true, ticks: [4, 10, 100, 1000] },
    y: { label: '每个 token 的 KV 缓存（KB，对数轴）', domain: [30, 10000], log: true, ticks: [30, 100, 1000, 10000] },
  },
  (x, y) => [
    ...rows.flatMap(([name, size, bytes, kind, side, dx, dy]) => {
      const [px, py] = [x(size), y(bytes / 1000)]
      return [dot([px, py], colours[kind], 5), label([px + dx, py + dy], name, side, colours[kind])]
    }),
    ...(['MHA', 'GQA', 'MLA'] as const).flatMap((kind, i) => [dot([x(600), y(8000) + 22 * i - 5], colours[kind], 5), label([x(600) + 11, y(8000) + 22 * i], kind, 'start', colours[kind])]),
  ],
)
