import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { most, perMillion, step } from '../numbers.ts'

const contexts = [[2048, '1', '2K 上下文'], [16384, '2', '16K 上下文']] as const

export default () => chart(
  { x: { label: '每个用户每秒看到几个 token', domain: [20, 130], ticks: [20, 40, 60, 80, 100, 120] }, y: { label: '每百万输出，元（对数轴）', domain: [0.5, 60], log: true, ticks: [0.5, 1, 2, 5, 10, 20, 50] }, margin: [52, 24, 36, 50] },
  (x, y) => contexts.flatMap(([context, colour, name]) => {
    const limit = most(context)
    const at = (batch: number): Point => [x(1 / step(batch, context)), y(perMillion(batch, context))]
    const sizes = [1, 4, 16, 64].filter((n) => n < limit).concat(limit)
    const [ex, ey] = at(limit)
    return [
      line(Array.from({ length: limit }, (_, i) => at(i + 1)), { colour }),
      ...sizes.flatMap((n) => [dot(at(n), colour, 4, perMillion(n, context)), label([at(n)[0] + (colour === '1' ? 8 : -8), at(n)[1] + (colour === '1' ? 16 : -8)], `${n}`, colour === '1' ? 'start' : 'end', 'muted')]),
      label(colour === '1' ? [x(70), y(0.7)] : [ex + 2, ey + 40], name, 'start', colour),
    ]
  }),
)
