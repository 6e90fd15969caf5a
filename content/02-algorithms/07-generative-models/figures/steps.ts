/** Distance by sampling steps without fresh noise, seed 0, as listings/ddpm.py printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const rows = [...readFileSync(new URL('../listings/ddpm.out', import.meta.url), 'utf8').matchAll(/^seed 0 without fresh noise, step +(\d+) distance +(\d+)/gm)]
  .map(([, steps, distance]) => [Number(steps), Number(distance)] as const)

export default () =>
  chart({ height: 250, x: { label: '采样步数（对数轴）', domain: [0.9, 28], log: true, ticks: [1, 2, 5, 10, 25] }, y: { label: 'Fréchet 距离（对数轴）', domain: [10, 250], log: true, ticks: [10, 20, 50, 100, 200] } }, (x, y) => {
    const points = rows.map(([steps, distance]): Point => [x(steps), y(distance)])
    return [line(points, { width: 2.5 }), ...points.flatMap(([px, py], i) => [dot([px, py], '1', 4, rows[i]![1]), label([px + 8, py - 8], String(rows[i]![1]))])]
  })
