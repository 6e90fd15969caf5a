/** A chapter as printed, with the Book beside it → records: what a search can find, one for each section, figure, listing, lab, exercise and formula. */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Book, Chapter, Label } from '../book/book.ts'
import { chapterWords, partWords, pathOf, wordsFor } from '../book/words.ts'

/** The kinds a reader can ask for. */
export type Kind = '正文' | '图表' | '代码' | '实验' | '术语' | '文献'

export interface SearchRecord {
  /** Path under the site's base, with its anchor. */
  url: string
  kind: Kind
  /** What it is called: a heading, a caption, a term. */
  title: string
  /** Its number in words: 4.2, 图 4-1. */
  number: string
  /** What the group of its results is called: 第 4 章 反向传播. */
  chapter: string
  part: string
  /** The section it stands in, when it is not one itself. */
  section: { id: string; number: string; title: string } | undefined
  /** Read as it is; `stop` marks where the page has something else between two words. */
  text: string
  /** Terms that the chapter introduces here. */
  terms: string[]
}

/** Stands in a text for a formula, a citation, the end of a paragraph: a reader's eye does not see it, a sentence can be cut at it. */
export const stop = '\u2063'

const classes = (node: Element): string[] => [node.properties.className ?? []].flat().map(String)
const idOf = (node: Element): string => String(node.properties.id ?? '')
const isElement = (node: { type: string }): node is Element => node.type === 'element'

/** Nothing in here is a reader's text: what only the site has, numbers of headings, diagrams, marks of notes, what is said to assistive technology only, tables that say again what stands elsewhere. */
const isChrome = (node: Element): boolean =>
  ['svg', 'script', 'style', 'nav', 'button', 'select'].includes(node.tagName) || 'dataSiteOnly' in node.properties || classes(node).some((one) => ['permalink', 'note-mark', 'sidenote-number', 'sr', 'lab-body', 'lab-title', 'box-title', 'ordinal', 'facts', 'file', 'index'].includes(one)) || node.tagName === 'h1' || idOf(node) === 'outcomes'

const blocks = new Set(['p', 'li', 'td', 'th', 'tr', 'h2', 'h3', 'dt', 'dd', 'pre', 'figcaption', 'div', 'section', 'summary', 'aside', 'ul', 'ol'])

/** TeX that reads as it is written stays: n, 2n+1. The rest of a formula is no text. */
const formula = (node: Element): string => {
  const annotation = find(node, (one) => one.tagName === 'annotation')
  const source = annotation ? toString(annotation).trim() : ''
  return `${stop}${/^[\w\s.,+\-=<>()]{1,24}$/.test(source) && !/[_^]\w/.test(source) ? source : '…'}${stop}`
}

function find(node: Element, wanted: (one: Element) => boolean): Element | undefined {
  if (wanted(node)) return node
  for (const child of node.children) {
    const found = isElement(child) ? find(child, wanted) : undefined
    if (found) return found
  }
  return undefined
}

/** What a reader reads of a node. Children that have a record of their own are left to `own`. */
function textOf(nodes: readonly ElementContent[], own: (node: Element) => string | undefined): string {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    if (!isElement(node) || isChrome(node)) return ''
    const instead = own(node)
    if (instead !== undefined) return instead
    if (classes(node).includes('cite')) return stop
    if (classes(node).some((one) => one === 'katex')) return formula(node)
    const inside = textOf(node.children, own)
    return blocks.has(node.tagName) ? `${stop} ${inside}${stop} ` : inside
  }).join('')
}

/** Spaces and stops that follow each other become one; between Latin words a space stays, or the index would make one word of two. */
const tidy = (text: string): string =>
  text.replace(/[\s\u200b]+/g, ' ').replace(new RegExp(`(?: ?${stop} ?)+`, 'g'), stop).replace(new RegExp(`^${stop}|${stop}$`, 'g'), '')
    .replace(new RegExp(`(?<=[a-z\\d])${stop}(?=[a-z\\d])`, 'gi'), `${stop} `).trim()

const all = (): undefined => undefined
const kindOf: Record<Label['kind'], Kind> = { sec: '正文', ex: '正文', fig: '图表', tab: '图表', eq: '图表', lst: '代码', lab: '实验' }

/** The page of a chapter → its records, in reading order. */
export function recordsOf(page: Root, chapter: Chapter, book: Book): SearchRecord[] {
  const found = page.children.filter(isElement).map((node) => find(node, (one) => one.tagName === 'article')).find(Boolean)
  if (!found) throw new Error(`the page of ${chapter.slug} has no <article>`)
  const part = book.parts.find((one) => one.slug === chapter.part)!
  const common = { chapter: `${chapterWords(chapter)} ${chapter.title}`, part: `${partWords(part)} ${part.title}` }
  const opening: SearchRecord = { ...common, url: pathOf(chapter.slug), kind: '正文', number: '', title: chapter.title, section: undefined, text: '', terms: [] }
  const records = [opening]
  let here = opening
  const introduced = new Set<string>()

  /** A thing with a label: its record, and what its section says of it. */
  const labelled = (node: Element): string | undefined => {
    const label = book.labels[idOf(node)]
    if (!label || label.kind === 'sec') return undefined
    const section = here === opening ? undefined : { id: here.url.split('#')[1]!, number: here.number, title: here.title }
    const caption = find(node, (one) => one.tagName === 'figcaption')
    // A formula is named by the sentence that leads to it.
    const before = here.text.split(/(?<=[。！？])/).at(-1) ?? ''
    const title = label.kind === 'eq' ? tidy(before.slice(-120)).split(stop).join('') : label.kind === 'fig' || label.kind === 'tab' ? tidy(textOf(caption!.children, all)) : label.title
    // A diagram's text version says again what its picture and its caption say.
    const inside = label.kind === 'eq' || label.kind === 'fig' ? '' : tidy(textOf(node.children.filter((child) => child !== caption), all))
    records.push({ ...common, url: `${pathOf(chapter.slug)}#${label.id}`, kind: kindOf[label.kind], number: wordsFor(label), title, section, text: inside, terms: [] })
    return label.kind === 'eq' || label.kind === 'lst' ? stop : `${stop}${label.kind === 'ex' ? '' : title}${stop}`
  }

  const walk = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      if (classes(node).includes('bibliography')) continue
      const label = /^h[23]$/.test(node.tagName) ? book.labels[idOf(node)] : undefined
      if (label?.kind === 'sec') {
        here = { ...common, url: `${pathOf(chapter.slug)}#${label.id}`, kind: '正文', number: label.number, title: tidy(textOf(node.children, all)), section: undefined, text: '', terms: [] }
        records.push(here)
      } else if (node.tagName === 'div' && classes(node).includes('prose')) walk(node.children)
      else {
        const at = here
        at.text += textOf([node], labelled)
        for (const key of termsIn(node)) if (!introduced.has(key)) { introduced.add(key); at.terms.push(key) }
      }
    }
  }
  walk(found.children)
  for (const record of records) record.text = tidy(record.text)
  return records
}

/** Keys of the terms a node links to the glossary. */
function termsIn(node: Element): string[] {
  const key = classes(node).includes('term') ? /#term-(.+)$/.exec(String(node.properties.href ?? ''))?.[1] : undefined
  return [...(key ? [key] : []), ...node.children.filter(isElement).flatMap(termsIn)]
}

const term = (book: Book): SearchRecord[] => Object.values(book.terms).map((one) => ({
  url: `${pathOf('glossary')}#term-${one.key}`, kind: '术语', title: `${one.zh} ${one.en}`, number: '', chapter: '术语表', part: '', section: undefined,
  text: [one.definition, ...(one.aliases.length ? [`又作 ${one.aliases.join('、')}`] : [])].join(stop), terms: [],
}))

/** `VASWANI A. Attention Is All You Need[C]//…` → what stands before the mark of its kind. */
const workTitle = (text: string): string => /\. ([^[]+?)\[[A-Z]/.exec(text)?.[1] ?? text.slice(0, 60)

const work = (book: Book): SearchRecord[] => Object.values(book.works).map((one) => ({
  url: `${pathOf('references')}#ref-${one.key}`, kind: '文献', title: workTitle(one.text), number: '', chapter: '参考文献', part: '', section: undefined, text: one.text, terms: [],
}))

/** The records of glossary and bibliography. */
export const recordsOfLists = (book: Book): SearchRecord[] => [...term(book), ...work(book)]
