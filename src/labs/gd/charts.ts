/** The drawings of the lab: step ruler, points and line, valley and path, error by step. */
import { num, raised } from '#labs/lib/format.ts'
import { box, chart, clip, dot, label, line, lineWithin, scale, type Frame, type Point } from '#labs/lib/plot.ts'
import { hessian } from './kernel.ts'
import { words, type Model } from './model.ts'

const small = { width: 240, height: 230, margin: [36, 10, 28, 44] } as const
const frame: Frame = [36, 28, 230, 186]
const holds = ([x, y]: Point) => x >= frame[0] && x <= frame[2] && y >= frame[1] && y <= frame[3]

const span = (values: readonly number[], pad: number): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [low - (high - low || 2) * pad, high + (high - low || 2) * pad]
}

/** Where this step size lies: three zones on a logarithmic ruler from 0.001 to 1. */
export function ruler({ rate, limit, verdict }: Model): string {
  const at = scale({ label: '步长', domain: [0.001, 1], log: true }, [8, 312])
  const stops = [0.001, limit / 2, limit, 1].map((value) => Math.min(312, Math.max(8, at(value))))
  const zones = (['converges', 'oscillates', 'diverges'] as const).map((zone, i) => {
    const [from, to] = [stops[i]!, stops[i + 1]!]
    return box(from, 24, to - from, 12, (['3', '5', '2'] as const)[i], zone === verdict ? 0.6 : 0.25) + (to - from > 30 ? label([(from + to) / 2, 16], words[zone], 'middle', zone === verdict ? 'ink' : 'muted') : '')
  })
  const ticks = [0.001, 0.01, 0.1, 1].map((value, i) => label([at(value), 56], num(value), (['start', 'middle', 'middle', 'end'] as const)[i], 'muted'))
  const needle = line([[at(rate), 20], [at(rate), 40]], { colour: 'ink' }) + dot([at(rate), 30], 'ink', 5, rate)
  return `<svg class="chart" viewBox="0 0 320 62" role="img"><title>步长在标尺上的位置</title><desc>步长 ${num(rate)}，阈值 ${num(limit)}：${words[verdict]}。</desc>${zones.join('')}${ticks.join('')}${needle}</svg>`
}

/** The data, the present line, and each error as the side of a square. */
export function fit({ points, last: { theta }, errors }: Model): string {
  const domain = span(points.map(([x]) => x), 0.2)
  const heights = span([0, ...points.map(([, y]) => y)], 0.25)
  return chart({ ...small, x: { label: 'x', domain, format: num }, y: { label: 'y', domain: heights, format: num }, title: '数据点与当前的直线', desc: `截距 ${num(theta[0])}，斜率 ${num(theta[1])}。` }, (sx, sy) => [
    ...points.map(([x, y], i) => square([sx(x), sy(y)], sy(y + errors[i]!))),
    lineWithin(domain.map((x): Point => [sx(x), sy(theta[0] + theta[1] * x)]), frame) || label([frame[0] + 4, frame[1] + 10], '直线已出界'),
    ...points.map(([x, y], i) => dot([sx(x), sy(y)], 'ink', 3.5, errors[i])),
  ])
}

function square([x, y]: Point, end: number): string {
  const [left, top, right, bottom] = frame
  const far = end > y ? Math.max(left, x - (end - y)) : Math.min(right, x + (y - end))
  const stop = Math.min(bottom, Math.max(top, end))
  return box(Math.min(x, far), Math.min(y, stop), Math.abs(far - x), Math.abs(stop - y), '2', 0.15)
}

/** Ellipses of equal error in the plane of the two parameters, and the path across them. */
export function valley({ points, bottom, start, run, last, curvature: { min, max } }: Model): string {
  const reach = 2 * Math.max(1, Math.abs(start[0] - bottom[0]), Math.abs(start[1] - bottom[1]))
  const [[a, b], [, d]] = hessian(points)
  const tilt = Math.atan2(2 * b, a - d) / 2
  const ring = (short: number) => Array.from({ length: 97 }, (_, i): Point => {
    const [u, v] = [short * Math.cos(i * Math.PI / 48), Math.min(1e3 * reach, short * Math.sqrt(max / min)) * Math.sin(i * Math.PI / 48)]
    return [bottom[0] + u * Math.cos(tilt) - v * Math.sin(tilt), bottom[1] + u * Math.sin(tilt) + v * Math.cos(tilt)]
  })
  const axis = (name: string, centre: number) => ({ label: name, domain: [centre - reach, centre + reach] as const, format: num })
  return chart({ ...small, x: axis('截距 θ₀', bottom[0]), y: axis('斜率 θ₁', bottom[1]), title: '误差的山谷与走过的路', desc: `从 (${start.map((v) => num(v))}) 走到 (${last.theta.map((v) => num(v))})，谷底在 (${bottom.map((v) => num(v))})。` }, (sx, sy) => {
    const pixels = (list: readonly Point[]) => list.map(([x, y]): Point => [sx(x), sy(y)])
    const path = pixels(run.map(({ theta }) => theta))
    const [x, y] = pixels([bottom])[0]!
    return [
      ...[0.08, 0.2, 0.4, 0.7].map((share) => lineWithin(pixels(ring(share * reach)), frame, { colour: 'muted', width: 0.75 })),
      line([[x - 5, y], [x + 5, y]], { colour: 'ink' }), line([[x, y - 5], [x, y + 5]], { colour: 'ink' }),
      lineWithin(path, frame, { width: 1.5 }),
      ...path.map((p, i) => holds(p) && (path.length < 42 || i === path.length - 1) ? dot(p, '1', i === path.length - 1 ? 5 : 2.5, run[i]!.mse) : ''),
      exit(path),
    ]
  })
}

/** An arrow head where the path first leaves the frame. */
function exit(path: readonly Point[]): string {
  const out = path.findIndex((p) => !holds(p))
  const inside = out > 0 && clip(path[out - 1]!, path[out]!, frame)
  if (!inside) return ''
  const [[fx, fy], [x, y]] = inside
  const length = Math.hypot(x - fx, y - fy) || 1
  const [ux, uy] = [(x - fx) / length, (y - fy) / length]
  const side = (s: number): Point => [x - 9 * ux + s * 5 * uy, y - 9 * uy - s * 5 * ux]
  return line([side(1), [x, y], side(-1)], { width: 2.5 }) + label([Math.min(frame[2] - 40, Math.max(frame[0] + 4, x + 10)), y + (y < 100 ? 16 : -10)], '已出界')
}

/** Mean squared error by step, on a logarithmic axis. */
export function descent({ run, last, stopped }: Model): string {
  const shown = run.map(({ step, mse }): Point => [step, Math.min(1e14, Math.max(1e-12, mse))])
  const powers = shown.map(([, v]) => Math.log10(v))
  const [low, high] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))]
  const y = { label: '均方误差', domain: [10 ** low, 10 ** Math.max(high, low + 1)] as const, log: true, format: (value: number) => `10${raised(Math.round(Math.log10(value)))}` }
  return chart({ width: 330, height: 170, margin: [36, 10, 28, 44], x: { label: '步', domain: [0, Math.max(10, last.step)] }, y, title: '每一步的均方误差', desc: `第 0 步 ${num(run[0]!.mse)}，第 ${last.step} 步 ${num(last.mse)}${stopped ? '，停算' : ''}。` }, (sx, sy) => [
    line(shown.map(([step, v]): Point => [sx(step), sy(v)]), { width: 1.5 }),
    ...shown.map(([step, v], i) => i === shown.length - 1 || shown.length < 42 ? dot([sx(step), sy(v)], '1', 2.5, run[i]!.mse) : ''),
  ])
}
