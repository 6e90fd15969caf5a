/** Lines that leave the drawing are cut at its edge: far coordinates would draw over the text beside it. */
import { px, strokeOf, type Point, type Stroke } from './marks.ts'

export type Frame = readonly [left: number, top: number, right: number, bottom: number]

/** The part of a segment inside the frame (Liang–Barsky), or undefined when it passes outside. */
export function clip([x1, y1]: Point, [x2, y2]: Point, [left, top, right, bottom]: Frame): [Point, Point] | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  for (const [p, q] of [[-dx, x1 - left], [dx, right - x1], [-dy, y1 - top], [dy, bottom - y1]] as const) {
    if (p === 0 && q < 0) return
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from > to ? undefined : [[x1 + from * dx, y1 + from * dy], [x1 + to * dx, y1 + to * dy]]
}

/** A polyline, drawn only where it is inside the frame. */
export function lineWithin(points: readonly Point[], frame: Frame, stroke: Stroke = {}): string {
  const path = points.slice(1).map((point, i) => clip(points[i]!, point, frame)?.map(([x, y], end) => `${'ML'[end]}${px(x)} ${px(y)}`).join('')).join('')
  return path && `<path d="${path}" fill="none" stroke-linecap="round" ${strokeOf(stroke)}/>`
}
