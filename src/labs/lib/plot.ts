/** Data → SVG text: scales, axes and marks for figures and labs. Pure strings; colours are tokens. */

export type Point = readonly [x: number, y: number]
export type Colour = 'ink' | 'muted' | 'rule' | 'paper' | '1' | '2' | '3' | '4' | '5' | '6'

/** `'1'` → `var(--fig-1)`: the only way a figure names a colour. */
export const colour = (name: Colour): string => `var(--fig-${name})`

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Rounded to a tenth of a pixel: shorter files, no visible difference, no `-0`. */
const px = (value: number): string => String(Math.round(value * 10) / 10 + 0)

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

/** About `count` round values (1, 2 or 5 × 10ⁿ apart) inside the domain. */
export function roundTicks([low, high]: readonly [number, number], count = 5): number[] {
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough * 0.999) ?? 10 * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** Axis + pixel range → a function from value to pixel. A log axis needs a positive domain. */
export function scale(axis: Axis, [from, to]: readonly [number, number]): Scale {
  const [low, high] = axis.domain
  if (!(high > low) || (axis.log && low <= 0)) throw new Error(`axis “${axis.label}”: the domain ${low}–${high} cannot be drawn`)
  const warp = axis.log ? Math.log10 : (value: number) => value
  const place = (value: number) => from + ((warp(value) - warp(low)) / (warp(high) - warp(low))) * (to - from)
  const decades = () => roundTicks([Math.log10(low), Math.log10(high)]).filter(Number.isInteger).map((e) => 10 ** e)
  return Object.assign(place, { ticks: axis.ticks ?? (axis.log ? decades() : roundTicks(axis.domain)) })
}

export interface Stroke { colour?: Colour; width?: number; dash?: string }

const strokeOf = ({ colour: name = '1', width = 2, dash }: Stroke) =>
  `stroke="${colour(name)}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}`

/** Points in pixels → a polyline that is not filled. */
export const line = (points: readonly Point[], stroke: Stroke = {}): string =>
  `<path d="M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}" fill="none" stroke-linejoin="round" ${strokeOf(stroke)}/>`

export const area = (points: readonly Point[], fill: Colour = '1', opacity = 0.16): string =>
  `<path d="M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z" fill="${colour(fill)}" fill-opacity="${opacity}"/>`

/** `value` is the number the mark stands for; twelve digits of it go into `data-v`, where a test can hold it against the kernel. */
const told = (value?: number) => (value === undefined ? '' : ` data-v="${+value.toPrecision(12)}"`)

export const dot = ([x, y]: Point, fill: Colour = '1', radius = 4, value?: number): string =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${colour(fill)}"${told(value)}/>`

export const box = (x: number, y: number, width: number, height: number, fill: Colour = '1', opacity = 1, value?: number): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" fill="${colour(fill)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}${told(value)}/>`

export type Frame = readonly [left: number, top: number, right: number, bottom: number]

/** The part of a segment inside the frame (Liang–Barsky), or undefined when it passes outside. */
export function clip([x1, y1]: Point, [x2, y2]: Point, [left, top, right, bottom]: Frame): [Point, Point] | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  for (const [p, q] of [[-dx, x1 - left], [dx, right - x1], [-dy, y1 - top], [dy, bottom - y1]] as const) {
    if (p === 0 ? q < 0 : false) return
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from > to ? undefined : [[x1 + from * dx, y1 + from * dy], [x1 + to * dx, y1 + to * dy]]
}

/** A polyline, drawn only where it is inside the frame. */
export const lineWithin = (points: readonly Point[], frame: Frame, stroke: Stroke = {}): string => {
  const pieces = points.slice(1).flatMap((point, i) => clip(points[i]!, point, frame) ? [clip(points[i]!, point, frame)!] : [])
  const path = pieces.map(([[x1, y1], [x2, y2]]) => `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`).join('')
  return path && `<path d="${path}" fill="none" stroke-linecap="round" ${strokeOf(stroke)}/>`
}

/** Text at a point. `anchor` is start, middle or end; text is horizontal always. */
export const label = ([x, y]: Point, text: string, anchor: 'start' | 'middle' | 'end' = 'start', fill: Colour = 'ink'): string =>
  `<text x="${px(x)}" y="${px(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${colour(fill)}">${escape(text)}</text>`

export interface Chart {
  width?: number; height?: number; x: Axis; y: Axis
  /** Space around the drawing: left, right, top, bottom. */
  margin?: readonly [number, number, number, number]
  /** Name and finding for those who cannot see it. */
  title?: string; desc?: string
}

const plain = (value: number): string => new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 4 }).format(value)

/** Axes, grid and labels around what `marks` draws; `marks` gets both scales in pixels. */
export function chart({ width = 560, height = 340, x, y, margin = [64, 20, 36, 56], title, desc = '' }: Chart, marks: (sx: Scale, sy: Scale) => string[]): string {
  const [left, right, top, bottom] = margin
  const sx = scale(x, [left, width - right])
  const sy = scale(y, [height - bottom, top])
  const rows = sy.ticks.map((t) => line([[left, sy(t)], [width - right, sy(t)]], { colour: 'rule', width: 1 })
    + label([left - 8, sy(t) + 5], (y.format ?? plain)(t), 'end', 'muted'))
  const columns = sx.ticks.map((t) => label([sx(t), height - bottom + 22], (x.format ?? plain)(t), 'middle', 'muted'))
  const frame = line([[left, height - bottom], [width - right, height - bottom]], { colour: 'muted', width: 1 })
  const said = title ? ` role="img"><title>${escape(title)}</title><desc>${escape(desc)}</desc>` : '>'
  const names = label([0, 18], y.label, 'start', 'muted') + label([width - right, height - 8], x.label, 'end', 'muted')
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"${said}${[...rows, ...columns, frame, ...marks(sx, sy), names].join('')}</svg>`
}
