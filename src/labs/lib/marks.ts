/** Numbers → the marks of a drawing, as SVG text. Pure strings; colours are tokens. */
import { exact } from './format.ts'
import { escape } from './html.ts'

export type Point = readonly [x: number, y: number]
export type Colour = 'ink' | 'muted' | 'rule' | 'paper' | '1' | '2' | '3' | '4' | '5' | '6'

/** `'1'` → `var(--fig-1)`: the only way a figure names a colour. */
export const colour = (name: Colour): string => `var(--fig-${name})`

/** Rounded to a tenth of a pixel: shorter files, no visible difference, no `-0`. */
export const px = (value: number): string => String(Math.round(value * 10) / 10 + 0)

export interface Stroke { colour?: Colour; width?: number; dash?: string }

export const strokeOf = ({ colour: name = '1', width = 2, dash }: Stroke): string =>
  `stroke="${colour(name)}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}`

const path = (points: readonly Point[]) => `<path d="M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}`

/** Points in pixels → a polyline that is not filled. */
export const line = (points: readonly Point[], stroke: Stroke = {}): string =>
  `${path(points)}" fill="none" stroke-linejoin="round" ${strokeOf(stroke)}/>`

export const area = (points: readonly Point[], fill: Colour = '1', opacity = 0.16): string =>
  `${path(points)}Z" fill="${colour(fill)}" fill-opacity="${opacity}"/>`

/** `value` is the number the mark stands for; it goes into `data-v`, where a test can hold it against the kernel. */
const told = (value?: number) => (value === undefined ? '' : ` data-v="${exact(value)}"`)

export const dot = ([x, y]: Point, fill: Colour = '1', radius = 4, value?: number): string =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${colour(fill)}"${told(value)}/>`

export const box = (x: number, y: number, width: number, height: number, fill: Colour = '1', opacity = 1, value?: number): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" fill="${colour(fill)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}${told(value)}/>`

/** Text at a point. `anchor` is start, middle or end; text is horizontal always. */
export const label = ([x, y]: Point, text: string, anchor: 'start' | 'middle' | 'end' = 'start', fill: Colour = 'ink'): string =>
  `<text x="${px(x)}" y="${px(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${colour(fill)}">${escape(text)}</text>`

/** Size in pixels; name and finding for those who cannot see it. */
export interface Sheet { width: number; height: number; title?: string | undefined; desc?: string }

/** The drawing itself. Without a title it is only decoration to a screen reader. */
export const svg = ({ width, height, title, desc = '' }: Sheet, marks: readonly string[]): string =>
  `<svg class="chart" viewBox="0 0 ${width} ${height}"${title ? ` role="img"><title>${escape(title)}</title><desc>${escape(desc)}</desc>` : '>'}${marks.join('')}</svg>`
