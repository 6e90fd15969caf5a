/** The drawings of the lab: step ruler, points and line, valley and path, error by step. */
import { chart, scale } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { clip, lineWithin, type Frame } from '#labs/lib/clip.ts'
import { num, raised, tuple } from '#labs/lib/format.ts'
import { box, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import { hessian } from './kernel.ts'
import type { Model } from './model.ts'

const margin = [36, 10, 28, 44] as const
const small = { width: 240, height: 230, margin }
const frame: Frame = [36, 28, 230, 186]
const [left, top, right, bottom] = frame
const holds = (p: Point) => clip(p, p, frame)

/** From least to most, and `pad` of that again on both sides. */
function span(values: readonly number[], pad: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const more = (high - low || 2) * pad
  return [low - more, high + more]
}

/** A dot for each step while they can be told apart, and for the last one always. */
const dots = (points: readonly Point[], { run }: Model, last: number): string[] =>
  points.map((point, i) => {
    const end = i === points.length - 1
    return end || points.length < 42 ? dot(point, '1', end ? last : 2.5, run[i]!.mse) : ''
  })

/** Where this step size lies: three zones on a logarithmic ruler from 0.001 to 1. */
export function ruler({ rate, limit, verdict }: Model): string {
  const at = scale({ domain: [0.001, 1], log: true }, [20, 300])
  const zones = ([['收敛', '3', 0, limit / 2], ['震荡', '5', limit / 2, limit], ['发散', '2', limit, 1]] as const).map(([zone, fill, low, high]) => {
    const [from, to] = [clamp(at(low), 20, 300), clamp(at(high), 20, 300)]
    const here = zone === verdict
    return box(from, 24, to - from, 12, fill, here ? 0.6 : 0.25) + (to - from > 30 ? label([(from + to) / 2, 16], zone, 'middle', here ? 'ink' : 'muted') : '')
  })
  return svg({ width: 320, height: 62, title: '步长在标尺上的位置', desc: `步长 ${num(rate)}，阈值 ${num(limit)}：${verdict}。` }, [
    ...zones,
    ...at.ticks.map((value) => label([at(value), 56], num(value), 'middle', 'muted')),
    line([[at(rate), 20], [at(rate), 40]], { colour: 'ink' }), dot([at(rate), 30], 'ink', 5, rate),
  ])
}

/** The data, the present line, and each error as the side of a square. */
export function fit({ points, last: { theta }, errors }: Model): string {
  const domain = span(points.map(([x]) => x), 0.2)
  const y = { label: 'y', domain: span([0, ...points.map(([, y]) => y)], 0.25) }
  return chart({ ...small, x: { label: 'x', domain }, y, title: '数据点与当前的直线', desc: `截距 ${num(theta[0])}，斜率 ${num(theta[1])}。` }, (sx, sy) => [
    ...points.map(([x, y], i) => square([sx(x), sy(y)], sy(y + errors[i]!))),
    lineWithin(domain.map((x): Point => [sx(x), sy(theta[0] + theta[1] * x)]), frame) || label([left + 4, top + 10], '直线已出界'),
    ...points.map(([x, y], i) => dot([sx(x), sy(y)], 'ink', 3.5, errors[i])),
  ])
}

/** From a point to where the line passes it, and as wide as that is high, as far as the frame goes. */
function square([x, y]: Point, line: number): string {
  const side = clamp(x + y - line, left, right)
  const end = clamp(line, top, bottom)
  return box(Math.min(x, side), Math.min(y, end), Math.abs(side - x), Math.abs(end - y), '2', 0.15)
}

/** Ellipses of equal error in the plane of the two parameters, and the path across them. */
export function valley(m: Model): string {
  const { points, bottom: [b0, b1], start, run, last, curvature: { min, max } } = m
  const reach = 2 * Math.max(1, Math.abs(start[0] - b0), Math.abs(start[1] - b1))
  const slant = hessian(points)[0][1] / 2
  /** 2(u + slant·v)² + (λminλmax/2)v² is the same all around; `short` is the short half axis. */
  const ring = (short: number) => Array.from({ length: 97 }, (_, i): Point => {
    const angle = i * Math.PI / 48
    const v = short * Math.min(1e3, Math.sqrt(2 / min)) * Math.sin(angle)
    return [b0 + short * Math.sqrt(max / 2) * Math.cos(angle) - slant * v, b1 + v]
  })
  const axis = (label: string, centre: number) => ({ label, domain: [centre - reach, centre + reach] as const })
  return chart({ ...small, x: axis('截距 θ₀', b0), y: axis('斜率 θ₁', b1), title: '误差的山谷与走过的路', desc: `从 ${tuple(start)} 走到 ${tuple(last.theta)}，谷底在 ${tuple([b0, b1])}。` }, (sx, sy) => {
    const pixel = ([x, y]: Point): Point => [sx(x), sy(y)]
    const path = run.map(({ theta }) => pixel(theta))
    const [x, y] = pixel([b0, b1])
    return [
      ...[0.08, 0.2, 0.4, 0.7].map((share) => lineWithin(ring(share * reach).map(pixel), frame, { colour: 'muted', width: 0.75 })),
      line([[x - 5, y], [x + 5, y], [x, y], [x, y - 5], [x, y + 5]], { colour: 'ink' }),
      lineWithin(path, frame, { width: 1.5 }),
      ...dots(path, m, 5).filter((_, i) => holds(path[i]!)),
      exit(path),
    ]
  })
}

/** An arrow head where the path first leaves the frame. */
function exit(path: readonly Point[]): string {
  const out = path.findIndex((p) => !holds(p))
  const inside = out > 0 && clip(path[out - 1]!, path[out]!, frame)
  if (!inside) return ''
  const [from, [x, y]] = inside
  const angle = Math.atan2(y - from[1], x - from[0])
  const barb = (turn: number): Point => [x - 10 * Math.cos(angle + turn), y - 10 * Math.sin(angle + turn)]
  return line([barb(0.5), [x, y], barb(-0.5)], { width: 2.5 }) + label([clamp(x + 10, left + 4, right - 40), y + (y < 100 ? 16 : -10)], '已出界')
}

/** Mean squared error by step, on a logarithmic axis. */
export function descent(m: Model): string {
  const { run, last, stopped } = m
  const shown = run.map(({ step, mse }): Point => [step, clamp(mse, 1e-12, 1e14)])
  const powers = shown.map(([, error]) => Math.log10(error))
  const [low, high] = [Math.floor(Math.min(...powers)), Math.floor(Math.max(...powers)) + 1]
  const y = { label: '均方误差', domain: [10 ** low, 10 ** high] as const, log: true, format: (error: number) => `10${raised(Math.round(Math.log10(error)))}` }
  return chart({ width: 330, height: 170, margin, x: { label: '步', domain: [0, Math.max(10, last.step)] }, y, title: '每一步的均方误差', desc: `第 0 步 ${num(run[0]!.mse)}，第 ${last.step} 步 ${num(last.mse)}${stopped ? '，停算' : ''}。` }, (sx, sy) => {
    const path = shown.map(([step, error]): Point => [sx(step), sy(error)])
    return [line(path, { width: 1.5 }), ...dots(path, m, 2.5)]
  })
}
