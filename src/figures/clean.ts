/** Primitives → the SVG of the book: attributes only, colours that follow the page, nothing of mermaid's left. */
import { optimize } from 'svgo'
import { escape } from './escape.ts'
import type { Box, Matrix, Primitive, Shape, Words } from './primitive.ts'
import { paintOf, variable } from './sentinels.ts'

/** What src/styles/diagram.css gives to `.diagram`, so that elements need not say it. */
export const usual = { strokeWidth: 1.25, size: 16, anchor: 'middle', fill: 'ink' } as const

export const round = (value: number): string => String(Math.round(value * 10) / 10 + 0)

const isMove = ([a, b, c, d]: Matrix) => a === 1 && b === 0 && c === 0 && d === 1
const isTurn = ([a, b, c, d]: Matrix) => Math.abs(a - d) < 1e-6 && Math.abs(b + c) < 1e-6
const print = (attributes: Record<string, string | false>) =>
  Object.entries(attributes).map(([name, value]) => (value === false ? '' : ` ${name}="${value}"`)).join('')

/** A pattern without gaps is no pattern. */
const dashes = (dash: string): string | false => {
  const lengths = dash.replaceAll(',', ' ').split(/\s+/).map(parseFloat)
  return lengths.length > 0 && (lengths.length === 1 ? lengths[0]! > 0 : lengths[1]! > 0) && lengths.map(round).join(' ')
}

function paint(one: Primitive): Record<string, string | false> {
  const [fill, stroke] = [one.tag === 'line' ? 'none' : paintOf(one.fill), paintOf(one.stroke)]
  return {
    fill: one.tag === 'text' && fill === usual.fill ? false : variable(fill),
    'fill-opacity': fill !== 'none' && one.fillOpacity < 1 && round(one.fillOpacity * 100) !== '100' && String(Math.round(one.fillOpacity * 100) / 100),
    stroke: stroke !== 'none' && variable(stroke),
    'stroke-width': stroke !== 'none' && one.strokeWidth !== usual.strokeWidth && String(Math.round(one.strokeWidth * 100) / 100),
    'stroke-opacity': stroke !== 'none' && one.strokeOpacity < 1 && String(Math.round(one.strokeOpacity * 100) / 100),
    'stroke-dasharray': stroke !== 'none' && dashes(one.dash),
  }
}

const across = ['x', 'cx', 'x1', 'x2']
const down = ['y', 'cy', 'y1', 'y2']

/** A move is written into the numbers, or left to svgo for a path; anything else stays a transform. */
function placed(geometry: Record<string, string>, matrix: Matrix): Record<string, string> {
  const [a, b, c, d, e, f] = matrix
  if (geometry['r'] && isTurn(matrix)) {
    const [x, y] = [parseFloat(geometry['cx']!), parseFloat(geometry['cy']!)]
    return { cx: round(a * x + c * y + e), cy: round(b * x + d * y + f), r: round(parseFloat(geometry['r']) * Math.hypot(a, b)) }
  }
  if (!isMove(matrix)) return { ...geometry, transform: `matrix(${[a, b, c, d, e, f].map((v) => Math.round(v * 1e4) / 1e4).join(' ')})` }
  if (geometry['d']) return { ...geometry, transform: `translate(${round(e)} ${round(f)})` }
  const moved = (name: string, value: string) => {
    if (name === 'points') return (value.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((v, i) => round(Number(v) + (i % 2 ? f : e))).join(' ')
    return round(parseFloat(value) + (across.includes(name) ? e : down.includes(name) ? f : 0))
  }
  if (geometry['rx'] === geometry['ry']) delete geometry['ry']
  const full = { ...(geometry['width'] ? { x: '0', y: '0' } : {}), ...geometry }
  return Object.fromEntries(Object.entries(full).map(([name, value]) => [name, moved(name, value)]))
}

const shapeText = (shape: Shape) => `<${shape.tag}${print(placed(shape.geometry, shape.matrix))}${print(paint(shape))}/>`

function wordsText(words: Words): string {
  const geometry = placed({ x: String(words.x), y: String(words.y) }, words.matrix)
  const look = {
    'text-anchor': words.anchor !== usual.anchor && words.anchor,
    'font-size': words.size !== usual.size && round(words.size),
    'font-weight': words.bold && '600',
    'font-style': words.italic && 'italic',
    ...(words.halo ? { 'paint-order': 'stroke', stroke: variable('paper'), 'stroke-width': '5' } : {}),
  }
  return `<text${print(geometry)}${print({ ...paint({ ...words, stroke: 'none' }), ...look })}>${escape(words.content)}</text>`
}

/** The smallest box around everything, with room for strokes. */
export function bounds(primitives: readonly Primitive[], margin = 2): Box {
  const edge = (one: Primitive) => (one.tag === 'text' || one.stroke === 'none' ? 0 : one.strokeWidth / 2)
  const left = Math.floor(Math.min(...primitives.map((p) => p.box.x - edge(p))) - margin)
  const top = Math.floor(Math.min(...primitives.map((p) => p.box.y - edge(p))) - margin)
  const right = Math.ceil(Math.max(...primitives.map((p) => p.box.x + p.box.width + edge(p))) + margin)
  const bottom = Math.ceil(Math.max(...primitives.map((p) => p.box.y + p.box.height + edge(p))) + margin)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The whole drawing, moved so that its view begins at 0 0. */
export function cleanSvg(primitives: readonly Primitive[]): string {
  const view = bounds(primitives)
  const moved = primitives.map((one) => {
    const [a, b, c, d, e, f] = one.matrix
    return { ...one, matrix: [a, b, c, d, e - view.x, f - view.y] as const }
  })
  const shapes = moved.filter((one) => one.tag !== 'text').map((one) => shapeText(one as Shape))
  const words = moved.filter((one) => one.tag === 'text').map((one) => wordsText(one as Words))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${view.width}" height="${view.height}" viewBox="0 0 ${view.width} ${view.height}">${shapes.join('')}${words.join('')}</svg>`
  return optimize(svg, {
    multipass: true, floatPrecision: 1,
    plugins: ['convertEllipseToCircle', 'convertShapeToPath', 'convertTransform', { name: 'convertPathData', params: { floatPrecision: 1, forceAbsolutePath: false } }, 'mergePaths', { name: 'cleanupNumericValues', params: { floatPrecision: 1 } }],
  }).data
}
