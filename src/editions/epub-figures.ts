/** Drawings → SVG that needs no stylesheet: colours as values, what `diagram.css` says of every element said on the root. */
import type { Properties } from 'hast'
import type { Colours } from '../styles/colours.ts'
import { painted } from './epub-colours.ts'
import { el, type Rule } from './epub-tree.ts'
import { has } from './tree.ts'

const diagram: Properties = { fill: 'var(--fig-ink)', fontSize: '16', strokeLineJoin: 'round', strokeWidth: '1.25', textAnchor: 'middle' }
const inDrawing = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'g'])

export function drawings(colours: Colours): Rule {
  const paint = (properties: Properties): Properties =>
    Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith('data') && name !== 'tabIndex')
      .map(([name, value]) => [name, typeof value === 'string' ? painted(value, colours, 'light') : value]))
  return (node) => {
    if (node.tagName === 'svg') {
      const ink = has(node, 'diagram') ? diagram : has(node, 'lab-board', 'lab-sample') ? { fill: 'var(--fig-ink)' } : {}
      const named = node.properties.role === 'img' || node.properties.ariaHidden === 'true' ? {} : { role: 'img' }
      return [{ ...node, properties: paint({ xmlns: 'http://www.w3.org/2000/svg', ...ink, ...named, ...node.properties }) }]
    }
    // What scrolled on the page is scaled on paper.
    if (has(node, 'diagram-scroll')) return [el('div', { className: node.properties.className ?? [] }, ...node.children)]
    return inDrawing.has(node.tagName) ? [{ ...node, properties: paint(node.properties) }] : undefined
  }
}
