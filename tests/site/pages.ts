/** The built site as a reader's browser gets it: every page, parsed once. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'
import { traditionalFolder as folder } from '#book/editions.ts'

export const dist = process.env.OUT_DIR ?? 'dist'

export interface Page { path: string; html: string; tree: Root; elements: Element[]; ids: Set<string> }

function parse(file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8')
  const tree = fromHtml(html)
  const elements: Element[] = []
  // KaTeX answers for what is inside its formulas; they are hidden from reading aloud and have MathML beside them.
  visit(tree, 'element', (node) => {
    elements.push(node)
    return [node.properties.className].flat().includes('katex-html') ? SKIP : undefined
  })
  const ids = new Set(elements.map((one) => one.properties.id).filter((id): id is string => typeof id === 'string'))
  return { path: `/${file.replace(/index\.html$/, '')}`, html, tree, elements, ids }
}

const inEdition = (file: string) => file.startsWith(folder)
const files = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/')).toSorted()

export const pages: Page[] = files.filter((file) => !inEdition(file)).map(parse)

/** The same of the Traditional edition: parsed only where it is asked for. */
export const traditionalPages = (): Page[] => files.filter(inEdition).map(parse)

export const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '')

/** Words of a page, without scripts, formulas and code. */
export function textNodes(root: Root): string[] {
  const texts: string[] = []
  visit(root, (node) => {
    if (node.type === 'element' && (['script', 'style', 'pre', 'code', 'math', 'svg'].includes(node.tagName) || String(node.properties.className ?? '').includes('katex'))) return SKIP
    if (node.type === 'text') texts.push(node.value)
    return undefined
  })
  return texts
}
