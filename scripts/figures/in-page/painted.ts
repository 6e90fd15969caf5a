/** A drawing in the page → what is painted in it. Reads computed styles and geometry; changes nothing but bare text nodes. */
import type { Box, Matrix, Primitive, Shape } from '../../../src/figures/primitive.ts'
import { markersOf } from './markers.ts'
import { linesOf } from './lines.ts'

const containers = ['svg', 'g', 'a', 'switch']
const silent = ['defs', 'style', 'marker', 'filter', 'linearGradient', 'title', 'desc', 'metadata', 'script', 'foreignObject', 'symbol', 'clipPath']

/** Chromium gives the older SVGMatrix, which knows less. */
export const screenOf = (element: SVGGraphicsElement): DOMMatrix => DOMMatrix.fromMatrix(element.getScreenCTM()!)

export const matrixOf = (m: DOMMatrix): Matrix => [m.a, m.b, m.c, m.d, m.e, m.f]

export function boxOf({ x, y, width, height }: Box, m: DOMMatrix): Box {
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([px, py]) => new DOMPoint(px, py).matrixTransform(m))
  const [xs, ys] = [corners.map((p) => p.x), corners.map((p) => p.y)]
  return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) }
}

/** Everything about an element's paint that is not its geometry. */
export function paintOf(element: Element, opacity: number) {
  const style = getComputedStyle(element)
  return {
    fill: style.fill, stroke: style.stroke, strokeWidth: parseFloat(style.strokeWidth), dash: style.strokeDasharray,
    fillOpacity: parseFloat(style.fillOpacity) * opacity, strokeOpacity: parseFloat(style.strokeOpacity) * opacity,
  }
}

const geometries: Record<string, string[]> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'], circle: ['cx', 'cy', 'r'], ellipse: ['cx', 'cy', 'rx', 'ry'], line: ['x1', 'y1', 'x2', 'y2'],
  polygon: ['points'], polyline: ['points'], path: ['d'],
}

export const geometryOf = (element: Element): Record<string, string> => Object.fromEntries(
  geometries[element.tagName]!.map((name) => [name, element.getAttribute(name)] as const)
    .flatMap(([name, value]) => (value !== null ? [[name, value]] : /^r/.test(name) ? [] : [[name, '0']])))

export function paintedIn(svg: SVGSVGElement): Primitive[] {
  const root = screenOf(svg).inverse()
  const painted: Primitive[] = []

  function shape(element: SVGGeometryElement, opacity: number, classes: string) {
    const matrix = root.multiply(screenOf(element))
    const geometry = geometryOf(element)
    const nothing = element.tagName === 'path' ? !geometry['d'] : element.tagName === 'rect' && !(parseFloat(geometry['width'] ?? '0') > 0)
    if (nothing) return
    const box = boxOf(element.getBBox(), matrix)
    painted.push({ tag: element.tagName as Shape['tag'], geometry, ...paintOf(element, opacity), matrix: matrixOf(matrix), box, classes })
    painted.push(...markersOf(element, matrix, opacity, classes))
  }

  function walk(element: Element, around: number, outside: string) {
    if (silent.includes(element.tagName)) return
    const style = getComputedStyle(element)
    const opacity = around * parseFloat(style.opacity)
    if (style.display === 'none' || style.visibility === 'hidden' || opacity === 0) return
    const classes = `${outside}${element.getAttribute('class') ?? ''} `
    if (element.tagName in geometries) shape(element as SVGGeometryElement, opacity, classes)
    else if (element.tagName === 'text') painted.push(...linesOf(element as SVGTextElement, root, opacity, classes))
    else if (containers.includes(element.tagName)) for (const child of element.children) walk(child, opacity, classes)
    else throw new Error(`a drawing with <${element.tagName}> cannot be cleaned`)
  }

  walk(svg, 1, ' ')
  return painted
}
