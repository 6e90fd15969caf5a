/** The drawings of the lab: paths across the surface, height by step, length of the last step in each coordinate. */
import { chart } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { clip, lineWithin, type Frame } from '#labs/lib/clip.ts'
import { num, raised } from '#labs/lib/format.ts'
import { box, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import type { Model, Runner } from './model.ts'

const small = { width: 240, height: 230 }
const frame: Frame = [36, 28, 230, 186]

const style = ({ colour, dash }: Runner) => ({ colour, width: 2, ...(dash && { dash }) })

/** Rings of equal height and the paths across them, all within ±2.2. */
export function map({ surface, runners }: Model): string {
  const axis = (name: string) => ({ label: name, domain: [-2.2, 2.2] as const, ticks: [-2, -1, 0, 1, 2] })
  const start = runners[0]!
  return chart({ ...small, margin: [36, 10, 28, 44], x: axis('x'), y: axis('y'), title: '曲面与走过的路', desc: runners.map((r) => `${r.name}：(${r.points.at(-1)!.map((v) => num(v)).join(', ')})`).join('；') }, (sx, sy) => {
    const pixel = ([x, y]: Point): Point => [sx(x), sy(y)]
    const within = (p: Point) => clip(p, p, frame)
    return [
      ...[0.03, 0.15, 0.5, 1.5, 5, 20, 100].flatMap((rise) => surface.rings(rise).map((ring) => lineWithin(ring.map(pixel), frame, { colour: 'rule', width: 1 }))),
      ...runners.map((r) => lineWithin(r.points.map(pixel), frame, style(r))),
      ...runners.map((r) => { const p = pixel(r.points.at(-1)!); return within(p) ? dot(p, r.colour, 4, r.heights.at(-1)) : '' }),
      dot(pixel(start.points[0]!), 'ink', 3, start.heights[0]),
    ]
  })
}

/** Height above the bottom by step, on a logarithmic axis, with the names of the lines. */
export function descent({ runners }: Model): string {
  const shown = runners.map((r) => r.heights.map((h) => clamp(h, 1e-12, 1e12)))
  const powers = shown.flat().map(Math.log10)
  const [low, high] = [Math.floor(Math.min(...powers)), Math.floor(Math.max(...powers)) + 1]
  const steps = Math.max(...runners.map((r) => r.points.length)) - 1
  return chart({
    ...small, margin: [36, 10, 44, 44], x: { label: '步', domain: [0, steps] }, title: '每一步离谷底多高',
    y: { label: '', domain: [10 ** low, 10 ** high], log: true, format: (v) => `10${raised(Math.round(Math.log10(v)))}` },
    desc: runners.map((r) => `${r.name}：${num(r.heights.at(-1)!)}`).join('；'),
  }, (sx, sy) => [
    ...runners.map((r, i) => line(shown[i]!.map((h, t): Point => [sx(t), sy(h)]), style(r))),
    ...runners.map((r, i) => dot([sx(r.points.length - 1), sy(shown[i]!.at(-1)!)], r.colour, 3.5, r.heights.at(-1))),
    ...runners.map((r, i) => { const x = [0, 118][i % 2]!, y = [14, 31][i >> 1]!; return line([[x, y - 4], [x + 28, y - 4]], style(r)) + label([x + 34, y], r.name) }),
  ])
}

/** How far each went in x and in y with its last step, side by side. */
export function lengths({ runners }: Model): string {
  const moves = runners.map(({ points }) => [0, 1].map((c) => Math.abs(points.at(-1)![c]! - points.at(-2)![c]!)))
  const longest = Math.max(...moves.flat(), 1e-300)
  const bar = (value: number, y: number, colour: Runner['colour'], name: string) =>
    box(92, y, (value / longest) * 180, 9, colour, name === 'x' ? 0.9 : 0.45, value) + label([84, y + 9], name, 'end', 'muted') + label([98 + (value / longest) * 180, y + 9], num(value, 3), 'start', 'muted')
  return svg({ width: 340, height: 26 * 4 + 4, title: '最后一步在两个坐标上各走多远', desc: runners.map((r, i) => `${r.name}：${moves[i]!.map((v) => num(v, 3)).join(' 与 ')}`).join('；') },
    runners.flatMap((r, i) => [label([0, 26 * i + 18], r.name), bar(moves[i]![0]!, 26 * i + 3, r.colour, 'x'), bar(moves[i]![1]!, 26 * i + 14, r.colour, 'y')]))
}
