/** A bundled script → the same script with its words in Traditional: strings, templates and names of properties, all alike, so that what was equal stays equal. Regular expressions stay: they read questions, which are folded to Simplified. */
import { parseAst } from 'rolldown/parseAst'
import type { Convert } from './convert.ts'

interface Node { type: string; start: number; end: number; value?: unknown; key?: Node; property?: Node; computed?: boolean }

const han = /[\p{Script=Han}“”]/u

function visit(node: unknown, found: (node: Node) => void): void {
  if (Array.isArray(node)) { for (const one of node) visit(one, found); return }
  if (typeof node !== 'object' || node === null) return
  if ('type' in node) found(node as Node)
  for (const child of Object.values(node)) visit(child, found)
}

/** Throws when the text is no script. */
export function traditionalScript(code: string, convert: Convert): string {
  const places: [start: number, end: number][] = []
  visit(parseAst(code), (node) => {
    if (node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string')) places.push([node.start, node.end])
    const name = node.type === 'Property' ? node.key : node.type === 'MemberExpression' ? node.property : undefined
    if (name?.type === 'Identifier' && !node.computed) places.push([name.start, name.end])
  })
  let [out, last] = ['', 0]
  for (const [start, end] of places.filter(([start, end]) => han.test(code.slice(start, end))).toSorted(([a], [b]) => a - b)) {
    if (start < last) continue
    const raw = code.slice(start, end)
    const quote = /^(['"`])[^]*\1$/.exec(raw)?.[1] ?? ''
    out += code.slice(last, start) + quote + convert(raw.slice(quote.length, raw.length - quote.length)) + quote
    last = end
  }
  return out + code.slice(last)
}
