/** What hast-util-to-mdast does not know: the book's figures, boxes, formulas, notes and labs, by their class or tag. */
import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString } from 'hast-util-to-string'
import type { BlockContent, List, ListItem, Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import { valueOf } from './fields.ts'
import { allIn, has, isElement } from './tree.ts'

export interface Around {
  url: string
  /** Source of each diagram of the page, by the id of its figure. */
  diagrams: ReadonlyMap<string, string>
}

/** Stands for a `[` that is printed as it is: around a citation it begins no link. No text of the book holds it. */
export const openBracket = '\uE000'
/** A list of the inputs of a lab; neighbours become one. */
export const isInputs = (node: Nodes): node is List => node.type === 'list' && node.data !== undefined && 'inputs' in node.data

const text = (value: string): Text => ({ type: 'text', value })
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const quote = (children: Nodes[]): Nodes => ({ type: 'blockquote', children: children as BlockContent[] })
const list = (items: ListItem[], data = {}): List => ({ type: 'list', ordered: false, spread: false, children: items, data })
const item = (...children: Nodes[]): ListItem => ({ type: 'listItem', spread: false, children: children as BlockContent[] })

const texOf = (formula: Element): string => toString(allIn(formula, ({ tagName }) => tagName === 'annotation')[0]!).trim()
const words = (state: State, nodes: readonly ElementContent[]): PhrasingContent[] => state.all({ type: 'root', children: [...nodes] }) as PhrasingContent[]
const flow = (state: State, nodes: readonly ElementContent[]): Nodes[] => state.toFlow(state.all({ type: 'root', children: [...nodes] }))
const isNumber = (node: ElementContent): boolean => isElement(node) && has(node, 'permalink')
const isTag = (name: string) => (node: ElementContent): node is Element => isElement(node) && node.tagName === name

/** A `drawing` in words: what it is called and what is to be seen on it. */
const drawingWords = (node: Element): string => allIn(node, ({ tagName }) => tagName === 'title' || tagName === 'desc').map((one) => toString(one).trim()).filter(Boolean).join('　')

const languages: Record<string, string> = { py: 'python', ts: 'typescript', sh: 'bash', json: 'json', yml: 'yaml', sql: 'sql' }

export function handlersFor({ url, diagrams }: Around): Record<string, Handle> {
  const absolute = (href: string): string => new URL(href, url).href
  const chapter = url.split('/').at(-2) ?? 'page'
  const link = (href: string, ...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url: absolute(href), children })
  /** `图 4-1` with the address of what it numbers, then the caption. */
  const captionOf = (state: State, { children }: Element): Paragraph => paragraph(
    ...children.filter(isNumber).map((number) => strong(...words(state, [number]))), ...words(state, children.filter((one) => !isNumber(one))))

  /** By class, before the tag is looked at. */
  const byClass: Record<string, Handle> = {
    katex: (_, node) => ({ type: 'inlineMath', value: texOf(node) }),
    equation: (_, node) => {
      const number = allIn(node, (one) => has(one, 'permalink'))[0]
      return { type: 'math', value: `${texOf(node)}${number ? `\\tag{${toString(number).replace(/[()]/g, '')}}` : ''}` }
    },
    cite: (state, node) => words(state, node.children).map((one) => (one.type === 'text' ? text(one.value.replace('[', openBracket)) : one)),
    'note-mark': (_, node) => ({ type: 'footnoteReference', identifier: `${chapter}-${toString(node)}`, label: `${chapter}-${toString(node)}` }),
    sidenote: (state, node) => {
      const name = `${chapter}-${String(node.properties.id).replace('fn-', '')}`
      return { type: 'footnoteDefinition', identifier: name, label: name, children: flow(state, node.children) as BlockContent[] }
    },
    box: (state, node) => quote(flow(state, node.children)),
    claim: (state, node) => paragraph(strong(...words(state, node.children))),
    'box-title': (state, node) => {
      const children = node.children.some(isTag('b')) ? words(state, node.children) : [strong(...words(state, node.children))]
      return paragraph(...children)
    },
    solution: (state, node) => quote([paragraph(strong(text('解答'))), ...flow(state, node.children.filter((one) => !isTag('summary')(one)))]),
    code: (_, node) => ({ type: 'code', lang: String(node.properties.dataLang ?? ''), value: toString(node).replace(/\n$/, '') }),
    output: (_, node) => ({ type: 'code', lang: 'text', value: toString(node).replace(/\n$/, '') }),
    'output-title': (state, node) => paragraph(...words(state, node.children)),
    'lab-title': (state, node) => ({ type: 'heading', depth: 3, children: [link(`#${String(node.properties.id).replace(/-title$/, '')}`, ...words(state, node.children))] }),
    'lab-answer': (state, node) => paragraph(strong(text('按默认值：')), text(' '), ...words(state, node.children)),
    file: (_, node) => (node.properties.href ? link(String(node.properties.href), text(toString(node).replace(/ · 下载$/, ''))) : text(toString(node))),
  }

  const field: Handle = (_, node) => {
    const { dataLabel } = node.properties
    return dataLabel === undefined ? text(valueOf(node)) : list([item(paragraph(text(`${String(dataLabel)}：${valueOf(node)}`)))], { inputs: true })
  }

  const byTag: Record<string, Handle> = {
    a: (state, node) => (node.properties.href ? link(String(node.properties.href), ...words(state, node.children)) : words(state, node.children)),
    svg: (_, node) => {
      const said = drawingWords(node)
      return said ? paragraph(text(`（图）${said}`)) : undefined
    },
    input: field,
    select: field,
    textarea: field,
    fieldset: (state, node) => [paragraph(text('输入与默认值：')), ...flow(state, node.children)],
    summary: (state, node) => paragraph(strong(...words(state, node.children))),
    details: (state, node) => flow(state, node.children),
    figcaption: captionOf,
    figure: (state, node) => {
      const diagram = diagrams.get(String(node.properties.id))
      const file = allIn(node, (one) => has(one, 'file'))[0]
      const extension = file && /\.(\w+) · /.exec(toString(file))?.[1]
      for (const code of allIn(node, (one) => one.tagName === 'pre' && has(one, 'code'))) code.properties.dataLang = languages[extension ?? ''] ?? ''
      return diagram === undefined ? flow(state, node.children) : [{ type: 'code', lang: 'mermaid', value: diagram }, ...flow(state, node.children)]
    },
    table: (state, node) => {
      // A row of figures without names above it is no head; Markdown wants one.
      const first = allIn(node, ({ tagName }) => tagName === 'tr')[0]
      const isHead = first?.children.filter(isElement).every((cell) => cell.children.length === 0 || (cell.tagName === 'th' && cell.properties.scope !== 'row'))
      const head: Element[] = isHead ? [] : [{ type: 'element', tagName: 'thead', properties: {}, children: [{ type: 'element', tagName: 'tr', properties: {}, children: [] }] }]
      const captions = node.children.filter(isTag('caption')).map((one) => paragraph(strong(...words(state, one.children))))
      const rows = node.children.filter((one) => !isTag('caption')(one))
      return [...captions, defaultHandlers['table']!(state, { ...node, children: [...head, ...rows] }) as Nodes]
    },
    dl: (state, node) => list(node.children.filter(isTag('div')).map((entry) => {
      const name = entry.children.filter(isTag('dt')).flatMap((one) => words(state, one.children))
      const isFigure = has(node, 'lab-figures')
      // A term is named by its first word; its English name and others follow.
      const [first, ...rest] = name
      const term = first?.type === 'text' ? text(first.value.trim()) : first!
      const title = entry.properties.id ? [strong(link(`#${String(entry.properties.id)}`, term)), text(' '), ...rest] : [strong(...name)]
      return item(paragraph(...(isFigure ? name : title), text('：'), ...entry.children.filter(isTag('dd')).flatMap((one) => words(state, one.children))))
    })),
    // A numbered work: its number, its words, then what is taken from it.
    li: (state, node) => (node.children.some((one) => isElement(one) && has(one, 'no'))
      ? item(...flow(state, node.children.flatMap((one): ElementContent[] => (isTag('div')(one) ? [{ type: 'text', value: ' ' }, ...one.children] : [one]))))
      : (defaultHandlers['li']!(state, node) as Nodes)),
    ol: (state, node) => {
      // Where the page prints the numbers itself, they are what the text refers to.
      const isNumbered = node.children.filter(isTag('li')).some((one) => one.children.some((child) => isElement(child) && has(child, 'no')))
      const made = defaultHandlers['ol']!(state, node) as List
      return isNumbered ? { ...made, ordered: false, start: null } : made
    },
  }

  const handlers: Record<string, Handle> = { ...defaultHandlers, ...byTag }
  return Object.fromEntries(Object.entries(handlers).map(([tag, handle]): [string, Handle] => [tag, (state, node, parent) => {
    const named = [node.properties.className].flat().map((name) => byClass[String(name)]).find(Boolean)
    return (named ?? handle)(state, node, parent)
  }]))
}
