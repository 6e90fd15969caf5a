/** A rough.js outline (thousands of Béziers for a plain polygon) → the polygon, or the pill, that it stands for. */
import type { Box, Primitive, Shape } from './primitive.ts'

type Point = readonly [number, number]

const numbers = (text: string) => (text.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number)

const offLine = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point) =>
  Math.abs((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / (Math.hypot(bx - ax, by - ay) || 1)

/** End points of every M, L and C, where the C are straight; undefined for other paths. */
function cornersOf(d: string): Point[] | undefined {
  if (/[^MLCZ\s\d.,eE+-]/.test(d)) return undefined
  const points: Point[] = []
  for (const [part] of d.matchAll(/[MLC][^MLCZ]*/g)) {
    const values = numbers(part)
    const step = part[0] === 'C' ? 6 : 2
    for (let i = step - 2; i < values.length; i += step) {
      const end: Point = [values[i]!, values[i + 1]!]
      const start = points.at(-1)
      const bends = step === 6 && start && [i - 4, i - 2].some((at) => offLine(start, end, [values[at]!, values[at + 1]!]) > 0.3)
      if (bends) return undefined
      points.push(end)
    }
  }
  return points
}

const area = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

/** Without repeated points and points on a straight line between their neighbours. */
function simplified(points: Point[]): Point[] {
  const distinct = points.filter((p, i) => Math.hypot(p[0] - points.at(i - 1)![0], p[1] - points.at(i - 1)![1]) > 0.05)
  return distinct.filter((p, i) => area(distinct.at(i - 1)!, p, distinct[(i + 1) % distinct.length]!) > 0.02)
}

const boxOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])]
  return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) }
}

/** Every corner lies on the outline of a box with half-round ends. */
function isPill(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const r = height / 2
  return points.length > 12 && points.every(([px, py]) => {
    const [cx, cy] = [Math.min(Math.max(px, x + r), x + width - r), y + r]
    return Math.abs(Math.hypot(px - cx, py - cy) - r) < 0.75
  })
}

const text = (value: number) => String(Math.round(value * 100) / 100)

/** A round rough path has a square box. */
function circle(shape: Shape): Shape {
  const { width, height } = shape.box
  const [x, y] = [shape.box.x + width / 2 - shape.matrix[4], shape.box.y + height / 2 - shape.matrix[5]]
  return Math.abs(width - height) > 1.5 ? shape : { ...shape, tag: 'circle', geometry: { cx: text(x), cy: text(y), r: text((width + height) / 4) } }
}

/** A path of straight pieces → line, rect (with round ends) or polygon. */
function plain(shape: Shape): Shape {
  const points = cornersOf(shape.geometry['d']!)
  if (!points) return circle(shape)
  const { x, y, width, height } = boxOf(points)
  if (width < 0.1 || height < 0.1) return { ...shape, tag: 'line', fill: 'none', geometry: { x1: text(x), y1: text(y), x2: text(x + width), y2: text(y + height) } }
  const rect = (rx?: string): Shape => ({ ...shape, tag: 'rect', geometry: { x: text(x), y: text(y), width: text(width), height: text(height), ...(rx ? { rx } : {}) } })
  if (isPill(points, { x, y, width, height })) return width - height < 1.5 ? circle(shape) : rect(text(height / 2))
  const corners = simplified(points)
  const isBox = corners.length === 4 && corners.every(([px, py]) => (Math.abs(px - x) < 0.1 || Math.abs(px - x - width) < 0.1) && (Math.abs(py - y) < 0.1 || Math.abs(py - y - height) < 0.1))
  return isBox ? rect() : { ...shape, tag: 'polygon', geometry: { points: corners.map(([px, py]) => `${text(px)},${text(py)}`).join(' ') } }
}

const isPath = (one: Primitive | undefined): one is Shape => one?.tag === 'path'

const isOver = (a: Shape, b: Shape) => (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a.box[side] - b.box[side]) < 0.2)

/** rough.js paints a shape twice, filled and then outlined: one shape with both is enough. */
export function unrough(primitives: readonly Primitive[]): Primitive[] {
  const result: Primitive[] = []
  for (let i = 0; i < primitives.length; i++) {
    const [one, next] = [primitives[i]!, primitives[i + 1]]
    const isPair = isPath(one) && isPath(next) && next.classes === one.classes && isOver(one, next) && /^M[^a-z]*C[^a-z]*$/.test(next.geometry['d']!)
    if (!isPair) {
      result.push(one)
      continue
    }
    result.push(plain({ ...one, stroke: next.stroke, strokeWidth: next.strokeWidth, strokeOpacity: next.strokeOpacity, dash: next.dash }))
    i += 1
  }
  return result
}
