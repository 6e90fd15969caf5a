/** Proxy and task while learning on the proxy, for three KL weights: what listings/hacking.py printed. */
import { readFileSync } from 'node:fs'
import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const lines = readFileSync(new URL('../listings/hacking.out', import.meta.url), 'utf8').split('\n')
const numbers = (start: string): number[] => [...lines.find((one) => one.startsWith(start))!.replace(start, '').matchAll(/-?\d+\.\d+/g)].map(Number)
const batches = /batch +(.*)/.exec(lines.find((one) => one.startsWith('median'))!)![1]!.split(/\s+/).map(Number)

export default () =>
  chart({ x: { label: '训练批次', domain: [0, 120], ticks: [0, 20, 40, 60, 80, 100, 120] }, y: { label: '从起点算的期望回报', domain: [-2, 10], ticks: [-2, 0, 2, 4, 6, 8, 10] } }, (x, y) => {
    const draw = (name: string, colour: Colour, dash?: string) => line(numbers(name).map((value, i): Point => [x(batches[i]!), y(value)]), { colour, width: 2.5, ...(dash ? { dash } : {}) })
    return [
      draw('beta 0.0 proxy', '2', '7 4'), draw('beta 0.0 task', '2'), draw('beta 0.3 task', '3'), draw('beta 1.0 task', '1'),
      label([x(62), y(9)], '代理奖励，β = 0', 'end', '2'), label([x(50), y(0.2)], '真任务，β = 0', 'end', '2'),
      label([x(120), y(4.9)], '真任务，β = 1', 'end', '1'), label([x(120), y(2.9)], '真任务，β = 0.3', 'end', '3'),
    ]
  })
