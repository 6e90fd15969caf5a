/** Distance by sampling steps without fresh noise, three seeds, as listings/ddpm.py printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const rows = [...readFileSync(new URL('../listings/ddpm.out', import.meta.url), 'utf8').matchAll(/^seed (\d) without fresh noise, step +(\d+) distance +(\d+)/gm)]
  .map(([, seed, steps, distance]) => ({ seed: Number(seed), steps: Number(steps), distance: Number(distance) }))

export default () =>
  chart({ height: 270, x: { label: '采样步数（对数轴）', domain: [0.9, 28], log: true, ticks: [1, 2, 5, 10, 25] }, y: { label: 'Fréchet 距离（对数轴）', domain: [10, 250], log: true, ticks: [10, 20, 50, 100, 200] } }, (x, y) =>
    [0, 1, 2].flatMap((seed) => {
      const own = rows.filter((row) => row.seed === seed)
      const points = own.map((row): Point => [x(row.steps), y(row.distance)])
      const colour = String(seed + 1) as '1' | '2' | '3'
      return [line(points, { colour, width: 2, ...(seed > 0 && { dash: ['7 4', '2 3'][seed - 1]! }) }), ...points.map((p, i) => dot(p, colour, 3.5, own[i]!.distance)), label([x(13), y(150) + 18 * seed], `种子 ${seed}`, 'start', colour)]
    }))
