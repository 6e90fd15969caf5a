/** Scales, ticks and the axes around a chart. */
import { exact, num } from './format.ts'
import { label, line, svg, type Sheet } from './marks.ts'

export interface Axis {
  label: string
  domain: readonly [number, number]
  log?: boolean
  ticks?: readonly number[]
  format?: (value: number) => string
}

export interface Scale {
  (value: number): number
  ticks: readonly number[]
}

/** About five round values (1, 2 or 5 × 10ⁿ apart) inside the domain. */
export function roundTicks(low: number, high: number): number[] {
  const rough = (high - low) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough * 0.999)!
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step))
}

/** Axis + pixel range → a function from value to pixel. A log axis needs a positive domain. */
export function scale({ domain: [low, high], log, ticks }: Omit<Axis, 'label'>, [from, to]: readonly [number, number]): Scale {
  const warp = log ? Math.log10 : (value: number) => value
  const place = (value: number) => from + ((warp(value) - warp(low)) / (warp(high) - warp(low))) * (to - from)
  const round = roundTicks(warp(low), warp(high))
  return Object.assign(place, { ticks: ticks ?? (log ? round.filter(Number.isInteger).map((power) => 10 ** power) : round) })
}

export interface Chart extends Sheet {
  x: Axis; y: Axis
  /** Space around the drawing: left, right, top, bottom. */
  margin: readonly [number, number, number, number]
}

/** Axes, grid and labels around what `marks` draws; `marks` gets both scales in pixels. */
export function chart({ x, y, margin: [left, right, top, bottom], ...sheet }: Chart, marks: (sx: Scale, sy: Scale) => string[]): string {
  const [end, floor] = [sheet.width - right, sheet.height - bottom]
  const [sx, sy] = [scale(x, [left, end]), scale(y, [floor, top])]
  const across = (height: number, colour: 'rule' | 'muted') => line([[left, height], [end, height]], { colour, width: 1 })
  return svg(sheet, [
    ...sy.ticks.map((t) => across(sy(t), 'rule') + label([left - 8, sy(t) + 5], (y.format ?? num)(t), 'end', 'muted')),
    ...sx.ticks.map((t) => label([sx(t), floor + 22], (x.format ?? num)(t), 'middle', 'muted')),
    across(floor, 'muted'),
    ...marks(sx, sy),
    label([0, 18], y.label, 'start', 'muted'), label([end, sheet.height - 8], x.label, 'end', 'muted'),
  ])
}
