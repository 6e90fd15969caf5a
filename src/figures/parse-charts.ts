/** xychart and quadrantChart keep no readable data once parsed by mermaid, which has already found their faults: their text → what it says. */
import type { Chart, Quadrant } from './parsed.ts'

const unquote = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1')
const list = (text: string): string[] => (text.match(/"[^"]*"|[^,"]+/g) ?? []).map(unquote).filter((item) => item !== '')

export function parseQuadrant(text: string): Quadrant {
  const result: Quadrant = { kind: 'quadrant', x: [], y: [], quadrants: ['', '', '', ''], points: [] }
  for (const line of text.split('\n').slice(1)) {
    const [, axis, ends] = /^\s*([xy])-axis\s+(.+)$/.exec(line) ?? []
    const [, number, name] = /^\s*quadrant-([1-4])\s+(.+)$/.exec(line) ?? []
    const [, point, x, y] = /^\s*(.+?)\s*:\s*\[\s*([\d.]+)\s*,\s*([\d.]+)\s*\]/.exec(line) ?? []
    if (axis) result[axis as 'x' | 'y'] = ends!.split(/\s*-->\s*/).map(unquote)
    else if (number) result.quadrants[Number(number) - 1] = unquote(name!)
    else if (point) result.points.push({ name: unquote(point), x: Number(x), y: Number(y) })
  }
  return result
}

export function parseChart(text: string): Chart {
  const result: Chart = { kind: 'xychart', x: { title: '', ticks: [] }, y: { title: '' }, series: [] }
  for (const line of text.split('\n').slice(1)) {
    const [, axis, title, rest] = /^\s*([xy])-axis\s+("[^"]*"|[^"[\d\s][^[\s]*)?\s*(.*)$/.exec(line) ?? []
    const [, mark, name, values] = /^\s*(bar|line)\s+("[^"]*"|[^"[\s]+)?\s*\[(.*)\]/.exec(line) ?? []
    if (axis) result[axis as 'x' | 'y'].title = unquote(title ?? '')
    if (axis === 'x') result.x.ticks = rest!.startsWith('[') ? list(rest!.slice(1, rest!.lastIndexOf(']'))) : rest!.split(/\s*-->\s*/).filter(Boolean)
    if (mark) result.series.push({ mark: mark as 'bar' | 'line', name: unquote(name ?? ''), values: values!.split(',').map(Number) })
  }
  return result
}
