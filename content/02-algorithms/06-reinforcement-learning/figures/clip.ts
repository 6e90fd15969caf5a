/** Score after 80 batches against the step size, with and without clipping: what listings/clip.py printed. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const out = readFileSync(new URL('../listings/clip.out', import.meta.url), 'utf8')
const rates = [0.25, 0.5, 1, 2, 4]
const row = (name: string) => [...new RegExp(`^ *${name} +(.*\\(.*)$`, 'm').exec(out)![1]!.matchAll(/(-?[\d.]+) \( *(-?[\d.]+)\)/g)].map(([, mid, worst]) => [Number(mid), Number(worst)] as const)

export default () =>
  chart({ x: { label: '步长（对数轴）', domain: [0.2, 5], log: true, ticks: rates }, y: { label: '80 批以后的得分', domain: [-20, 5], ticks: [-20, -15, -10, -5, 0, 5] } }, (x, y) => {
    const draw = (name: string, colour: Colour) => {
      const cells = row(name)
      const path = (which: 0 | 1): Point[] => cells.map((cell, i) => [x(rates[i]!), y(cell[which])])
      return [line(path(0), { colour, width: 2.5 }), line(path(1), { colour, width: 1.5, dash: '5 4' }), ...path(0).map((p) => dot(p, colour, 4.5)), ...path(1).map((p) => dot(p, colour, 3))]
    }
    return [
      line([[x(0.2), y(3.63)], [x(5), y(3.63)]], { colour: 'muted', width: 1, dash: '2 3' }),
      ...draw('clip 0.2', '1'), ...draw('no clip', '2'),
      label([x(0.56), y(4.1)], '最优 3.63', 'start', 'muted'),
      label([x(4.4), y(4.3)], '剪裁', 'end', '1'), label([x(1.35), y(-4.4)], '不剪裁', 'start', '2'), label([x(0.21), y(-18.7)], '实线：中位数　虚线：最差的种子', 'start', 'muted'),
    ]
  })
