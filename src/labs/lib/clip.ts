/** Lines that leave the drawing are cut at its edge: far coordinates would draw over the text beside it. */
import { px, strokeOf, type Point, type Stroke } from './marks.ts'

export type Frame = readonly [left: number, top: number, right: number, bottom: number]

/** The part of a segment inside the frame (the two slabs it is made of), or undefined when it passes outside. */
export function clip([x1, y1]: Point, [x2, y2]: Point, [left, top, right, bottom]: Frame): [Point, Point] | undefined {
  let [from, to] = [0, 1]
  for (const [start, end, low, high] of [[x1, x2, left, right], [y1, y2, top, bottom]] as const) {
    const length = end - start || 1e-12
    const [a, b] = [(low - start) / length, (high - start) / length]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  const at = (share: number): Point => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)]
  return from > to ? undefined : [at(from), at(to)]
}

/** A polyline, drawn only where it is inside the frame. */
export function lineWithin(points: readonly Point[], frame: Frame, stroke: Stroke = {}): string {
  const path = points.slice(1).map((point, i) => clip(points[i]!, point, frame)?.map(([x, y], end) => `${'ML'[end]}${px(x)} ${px(y)}`).join('')).join('')
  return path && `<path d="${path}" fill="none" stroke-linecap="round" ${strokeOf(stroke)}/>`
}
