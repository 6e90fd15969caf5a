/** A printed page → its tree as Markdown takes it: without what only the site needs, with spaces where the site has gaps. */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { isAnswers, withoutFields } from './answers.ts'
import { has, isElement, text } from './tree.ts'

/** The first element that passes, sought no further: a page of formulas has a hundred thousand nodes. */
function firstIn(node: Root | Element, test: (one: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = test(child) ? child : firstIn(child, test)
    if (found) return found
  }
  return undefined
}

/** Works only on the page, or says again what stands beside it. */
const isDropped = (node: Element): boolean =>
  ['nav', 'button', 'script', 'style', 'template', 'legend', 'label'].includes(node.tagName) || 'dataSiteOnly' in node.properties || 'hidden' in node.properties
  || node.properties.ariaHidden === 'true' || (node.tagName === 'input' && ['range', 'hidden'].includes(String(node.properties.type)))
  || has(node, 'forms', 'sidenote-number', 'text-version', 'lab-off', 'lab-status', 'lab-tools', 'lab-actions', 'lab-presets', 'lab-sizes', 'lab-size', 'sr') || (has(node, 'diagram') && has(node, 'narrow'))

/** Written by the site, side by side, where style sheets make the gap: numbers before titles, units after figures, lines of a card. */
const isPiece = (node: ElementContent | undefined): boolean =>
  node !== undefined && isElement(node) && (['b', 'small'].includes(node.tagName) || (node.tagName === 'span' && !has(node, 'cite', 'katex', 'planned', 'sup')) || has(node, 'permalink', 'file'))
const isInline = (node: ElementContent | undefined): boolean => node?.type === 'text' || (node !== undefined && isElement(node) && ['a', 'b', 'small', 'span', 'data', 'strong', 'em', 'code'].includes(node.tagName))

function spaced(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node, i) => {
    const before = children[i - 1]
    const isGap = (isPiece(before) && isInline(node)) || (isInline(before) && isPiece(node))
    const isOpen = (one: ElementContent | undefined, edge: RegExp) => one?.type === 'text' && edge.test(one.value)
    return isGap && !isOpen(before, /[\s（“(]$/) && !isOpen(node, /^[\s，。；：、？）”)]/) ? [text(' '), node] : [node]
  })
}


const isOrdinal = (node: ElementContent | undefined): node is Element => node !== undefined && isElement(node) && has(node, 'ordinal')

/** 第 4 章, a line above a title on the page, is the beginning of the title. */
function titled(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node, i): ElementContent[] => {
    const before = children[i - 1]
    if (isElement(node) && /^h\d$/.test(node.tagName) && isOrdinal(before)) return [{ ...node, children: [...before.children, text('　'), ...node.children] }]
    return isOrdinal(node) ? [] : [node]
  })
}

function cleaned(node: Element): Element {
  if (node.tagName === 'pre') return node
  // Of a formula its TeX: the rest, nine tenths of a page, sets it.
  const { type, tagName, properties } = node
  if (has(node, 'katex')) return { type, tagName, properties, children: [firstIn(node, (one) => one.tagName === 'annotation')!] }
  const children = node.children.flatMap((one): ElementContent[] => (one.type === 'text' ? [text(one.value)] : isElement(one) && isAnswers(one) ? withoutFields(one).map(cleaned) : isElement(one) && !isDropped(one) ? [cleaned(one)] : []))
  return { type, tagName, properties, children: spaced(titled(children)) }
}

export interface PrintedPage {
  /** What the reader reads, cleaned. */
  main: Element
  /** Its full address; every link of the page is meant from there. */
  url: string
  /** 第 4 章 …: its name in a list. */
  title: string
  description: string
}

export function readPage(page: Root): PrintedPage {
  const one = (what: string, test: (one: Element) => boolean): Element => firstIn(page, test) ?? (() => { throw new Error(`the page has no ${what}`) })()
  return {
    main: cleaned(one('<main>', ({ tagName }) => tagName === 'main')),
    url: String(one('canonical address', ({ tagName, properties }) => tagName === 'link' && [properties.rel].flat().includes('canonical')).properties.href),
    title: toString(one('<title>', ({ tagName }) => tagName === 'title')).replace(/ · [^·]*$/, ''),
    description: String(one('description', ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description').properties['content']),
  }
}
