/** SVG text → the same, written anew tag by tag: what is not plainly a drawing is refused, not taken out. */
import sax from 'sax'
import { escape } from './escape.ts'

/** `line` and `column` are 1-based, in the SVG text. */
export class SvgFault extends Error {
  readonly line: number
  readonly column: number
  constructor(message: string, line: number, column: number) {
    super(message)
    this.line = line
    this.column = column
  }
}

export interface Tag { name: string; attributes: Record<string, string> }

/** No script, no style, no foreign content, nothing that loads or moves. */
const elements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'metadata',
  'defs', 'symbol', 'use', 'marker', 'clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop'])
const attribute = /^(xmlns|id|class|role|lang|href|d|points|transform|opacity|offset|orient|[xyr]|[dcrf][xyr]|[xy][12]|ref[XY]|width|height|viewBox|preserveAspectRatio|paint-order|(aria|data|fill|stroke|stop|font|text|clip|marker|dominant|letter|word)-[a-z-]+|fill|stroke|mask|(marker|clipPath|mask|gradient|pattern)(Width|Height|Units|ContentUnits|Transform)|color|rotate|textLength|lengthAdjust)$/
/** An id inside the drawing is all that a drawing may point at. */
const inside = /^#[\w-]+$/

function fault(name: string, value: string): string | undefined {
  if (!attribute.test(name)) return `a drawing has no ${name}`
  if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg') return `the namespace of a drawing is http://www.w3.org/2000/svg`
  if (name === 'id' && !/^[\w-]+$/.test(value)) return `“${value}” is no id`
  if (name === 'href' && !inside.test(value)) return 'a drawing points only at its own parts: href="#…"'
  return /url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value) ? 'a drawing points only at its own parts: url(#…)' : undefined
}

/** `change` may alter the attributes of each tag in place. Comments and the XML declaration are left out. */
export function rewriteSvg(svg: string, change: (tag: Tag) => void = () => {}): string {
  const reader = sax.parser(true)
  let [written, depth] = ['', 0]
  const refuse = (message: string): never => { throw new SvgFault(message, reader.line + 1, Math.max(reader.column, 1)) }
  reader.onerror = (error) => refuse(`this is no sound XML: ${error.message.split('\n')[0]}`)
  reader.ondoctype = () => refuse('a drawing has no DOCTYPE and no entities')
  reader.onprocessinginstruction = ({ name }) => { if (name !== 'xml') refuse('a drawing has no processing instructions') }
  reader.onopencdata = () => refuse('a drawing has no CDATA; write &lt; and &amp;')
  reader.onopentag = ({ name, attributes, isSelfClosing }) => {
    if (depth === 0 && name !== 'svg') refuse('a drawing is one <svg>')
    if (!elements.has(name)) refuse(`a drawing has no <${name}>`)
    for (const [key, value] of Object.entries(attributes)) {
      const wrong = fault(key, String(value))
      if (wrong) refuse(wrong)
    }
    if (depth === 0 && !/^(-?[\d.]+[ ,]+){2}[\d.]+[ ,]+[\d.]+$/.test(String(attributes['viewBox']))) refuse('an <svg> needs viewBox="0 0 width height"')
    const tag = { name, attributes: attributes as Record<string, string> }
    change(tag)
    written += `<${name}${Object.entries(tag.attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}${isSelfClosing ? '/>' : '>'}`
    depth += 1
  }
  reader.onclosetag = (name) => {
    if (!reader.tag.isSelfClosing) written += `</${name}>`
    depth -= 1
  }
  reader.ontext = (text) => { if (depth > 0) written += escape(text) }
  reader.write(svg).close()
  return written || refuse('there is no <svg> in it')
}
