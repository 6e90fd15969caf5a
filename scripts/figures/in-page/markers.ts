/** `marker-end="url(#…)"` → the arrowhead itself, as a shape at the end of its line: no ids, nothing shared. */
import type { Shape } from '../../../src/figures/primitive.ts'
import { boxOf, geometryOf, matrixOf, paintOf } from './painted.ts'

interface End { x: number; y: number; angle: number }

/** Where a line begins or ends, and the direction it runs there. */
function endOf(line: SVGGeometryElement, which: 'start' | 'end'): End {
  const length = line.getTotalLength()
  const near = Math.min(0.5, length / 2)
  const [from, to] = which === 'start' ? [0, near] : [length - near, length]
  const [a, b] = [line.getPointAtLength(from), line.getPointAtLength(to)]
  const { x, y } = which === 'start' ? a : b
  return { x, y, angle: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI }
}

/** The marker's own coordinates → the line's, as the SVG specification says. */
function placing(marker: SVGMarkerElement, { x, y, angle }: End, which: 'start' | 'end', strokeWidth: number): DOMMatrix {
  const orient = marker.getAttribute('orient') ?? '0'
  const turn = orient === 'auto-start-reverse' && which === 'start' ? angle + 180 : orient.startsWith('auto') ? angle : parseFloat(orient)
  const unit = marker.getAttribute('markerUnits') === 'userSpaceOnUse' ? 1 : strokeWidth
  const { baseVal: view } = marker.viewBox
  const [width, height] = [marker.markerWidth.baseVal.value, marker.markerHeight.baseVal.value]
  const fit = view && view.width > 0 && view.height > 0 ? Math.min(width / view.width, height / view.height) : 1
  return new DOMMatrix().translate(x, y).rotate(turn).scale(unit * fit).translate(-marker.refX.baseVal.value, -marker.refY.baseVal.value)
}

export function markersOf(line: SVGGeometryElement, matrix: DOMMatrix, opacity: number, classes: string): Shape[] {
  const style = getComputedStyle(line)
  return (['start', 'end'] as const).flatMap((which) => {
    const id = /url\(["']?#([^"')]+)/.exec(which === 'start' ? style.markerStart : style.markerEnd)?.[1]
    const marker = id ? line.ownerSVGElement!.querySelector<SVGMarkerElement>(`#${CSS.escape(id)}`) : null
    if (!marker) return []
    const place = matrix.multiply(placing(marker, endOf(line, which), which, parseFloat(style.strokeWidth)))
    return [...marker.children].map((child): Shape => ({
      tag: child.tagName as Shape['tag'],
      geometry: geometryOf(child),
      ...paintOf(child, opacity), matrix: matrixOf(place), box: boxOf((child as SVGGraphicsElement).getBBox(), place), classes: `${classes}arrowhead ${marker.id} `,
    }))
  })
}
