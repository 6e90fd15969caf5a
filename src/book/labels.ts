/** Tree → labels, in reading order, counted. Looks and refuses; never touches the tree. */
import type { Heading, Node, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxTextExpression } from 'mdast-util-mdx'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Kind, Label, Place } from './book.ts'
import { Fault } from './fault.ts'

export const placeOf = (file: string, node: Node): Place =>
  ({ file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 })

/** `<Figure id="x">` → the text of an attribute; undefined when absent or an expression. */
export function attribute(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

/** The trailing `{/* sec-x *\/}` of a heading. */
export function labelComment(heading: Heading): MdxTextExpression | undefined {
  const last = heading.children.findLast((child) => child.type !== 'text' || child.value.trim() !== '') as Node | undefined
  return last?.type === 'mdxTextExpression' ? (last as MdxTextExpression) : undefined
}

export const commentText = (expression: MdxTextExpression): string =>
  /^\s*\/\*\s*(.*?)\s*\*\/\s*$/s.exec(expression.value)?.[1] ?? ''

/** Heading text as a reader sees it, without the label comment. */
export const headingText = (heading: Heading): string =>
  toString({ ...heading, children: heading.children.filter((child) => (child as Node).type !== 'mdxTextExpression') }).trim()

const shape = /^(sec|fig|tab|eq|lst|lab|ex)-[a-z0-9]+(-[a-z0-9]+)*$/

const boxes = new Map<string, Kind[]>(Object.entries({ Figure: ['fig', 'tab'], Listing: ['lst'], Exercise: ['ex'] }))

/** The names a chapter imported from `#labs/`, each a lab component. */
export function importedLabs(tree: Root): Set<string> {
  const names = new Set<string>()
  visit(tree, 'mdxjsEsm', (node) => {
    for (const [, name] of node.value.matchAll(/import\s+(\w+)\s+from\s+['"]#labs\/[^'"]+['"]/g)) names.add(name!)
  })
  return names
}

export function labelsIn(tree: Root, file: string, chapter: { slug: string; ordinal: string }): Label[] {
  const labels: Label[] = []
  const labs = importedLabs(tree)
  const counts: Record<Kind, number> = { sec: 0, fig: 0, tab: 0, eq: 0, lst: 0, lab: 0, ex: 0 }
  let [section, subsections] = ['', 0]

  const add = (node: Node, id: string | undefined, allowed: readonly Kind[], title: string, depth = 0) => {
    const place = placeOf(file, node)
    const wanted = allowed.map((kind) => `${kind}-…`).join(' or ')
    if (!id) throw new Fault(`give this an id: ${wanted}`, { ...place, rule: 'book/no-label' })
    const kind = shape.exec(id)?.[1] as Kind | undefined
    if (!kind || !allowed.includes(kind)) throw new Fault(`“${id}” is no label for this; write ${wanted}, in lower-case ASCII words joined by hyphens`, { ...place, rule: 'book/bad-label' })
    if (depth !== 3) counts[kind] += 1
    subsections = depth === 2 ? 0 : depth === 3 ? subsections + 1 : subsections
    const number = kind !== 'sec' ? `${chapter.ordinal}-${counts[kind]}`
      : [chapter.ordinal, counts.sec, ...(depth === 3 ? [subsections] : [])].join('.')
    if (kind === 'sec') section = id
    labels.push({ id, kind, number, title, chapter: chapter.slug, section, depth, place })
  }

  visit(tree, (node) => {
    if (node.type === 'heading') {
      const place = placeOf(file, node)
      if (node.depth !== 2 && node.depth !== 3) throw new Fault('headings are ## and ###: the title is in the head, and deeper levels are paragraphs', { ...place, rule: 'book/heading-depth' })
      if (node.depth === 3 && counts.sec === 0) throw new Fault('a ### needs a ## above it', { ...place, rule: 'book/heading-depth' })
      const comment = labelComment(node)
      if (!comment) throw new Fault(`end this heading with its label: {/* sec-… */}`, { ...place, rule: 'book/no-heading-id' })
      add(node, commentText(comment), ['sec'], headingText(node), node.depth)
    } else if (node.type === 'math' && node.meta) {
      if (!node.meta.startsWith('#')) throw new Fault(`write the label of a formula as $$ #eq-…`, { ...placeOf(file, node), rule: 'book/bad-label' })
      add(node, node.meta.slice(1), ['eq'], '')
    } else if (node.type === 'mdxJsxTextElement' && node.name && (boxes.has(node.name) || labs.has(node.name))) {
      throw new Fault(`<${node.name}> stands alone, with an empty line before and after it`, { ...placeOf(file, node), rule: 'book/inline-component' })
    } else if (node.type === 'mdxJsxFlowElement' && node.name) {
      const allowed = boxes.get(node.name) ?? (labs.has(node.name) ? (['lab'] as Kind[]) : undefined)
      if (allowed) add(node, attribute(node, 'id'), allowed, attribute(node, 'title') ?? captionOf(node))
    }
  })
  return labels
}

/** A figure is named by its last paragraph. */
const captionOf = (node: MdxJsxFlowElement): string => {
  const last = node.children.at(-1)
  return node.name === 'Figure' && last?.type === 'paragraph' ? toString(last) : ''
}
