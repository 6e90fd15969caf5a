/** What the margin does not show: probability of the answers against the gap, from listings/dpo.py. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour } from '#labs/lib/plot.ts'

const rows = [...readFileSync(new URL('../listings/dpo.out', import.meta.url), 'utf8').matchAll(/^(.{22}) *([\d.]+) +[\d.]+ +(?:[-−]?[\d.]+) +(?:[-−]?[\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm)]
  .map(([, name, ...v]) => ({ name: name!.trim(), v: v.map(Number) }))
const path = rows.filter(({ name }) => name === 'after SFT' || /^DPO, rate [\d.]+$/.test(name))
const mended = rows.find(({ name }) => name.includes('SFT') && name.startsWith('DPO'))!

export default () =>
  chart({ height: 344, margin: [64, 96, 44, 56], x: { label: '隐式奖励的差（未乘 β），越大损失越小', domain: [0, 23], ticks: [0, 5, 10, 15, 20] }, y: { label: '概率，或答对的比例', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] } }, (x, y) => {
    const series = (index: number, colour: Colour, name: string, rise = 5) => {
      const points = path.map(({ v }) => [x(v[0]!), y(v[index]!)] as const)
      const [endX, endY] = points.at(-1)!
      return [line(points, { colour, width: 2 }), ...points.map((at) => dot(at, colour, 4)), label([endX + 10, endY + rise], name, 'start', colour)]
    }
    const [gap, up, , , right] = mended.v as [number, number, number, number, number]
    return [...series(3, 'muted', '别的回答'), ...series(1, '2', '被选的', 4), ...series(4, '1', '答对', -10), ...series(2, '3', '被拒的', 18),
      dot([x(gap), y(up)], '2', 6, up), dot([x(gap), y(right)], '1', 6, right), label([x(gap) - 6, y(0.92) + 5], '加上 SFT 项之后')]
  })
