/** What only the site's scripts and styles need, off; notes and terms, in the words EPUB has for them. */
import type { Element, Properties } from 'hast'
import { el, isForeign, rewrite, type Rule } from './epub-tree.ts'
import { has, isElement, text } from './tree.ts'

/** Classes that `epub.css` or a later change knows. */
const known = /^(opening|ordinal|summary|facts|outcomes|term|cite|fact|sup|overdue|box|box-title|misconception|rule|note|claim|exercise|solution|text-version|figure|table|listing|file|code|output|output-title|versions|not-run|line|marked|tk-(comment|keyword|string|string-expression|constant|function)|equation|scroll|book-table|bibliography|no|taken|cited|terms|sidenote|note-mark|lab|lab-[a-z]+|[pn]|k\d|on|near|part|address|unbroken)$/
const gone = ['script', 'style', 'button', 'template']
/** Roles and names of what could be scrolled, chosen or pressed. */
const live = ['region', 'group', 'gridcell', 'grid', 'row', 'status']

function attributes({ properties }: Element): Properties {
  const { align, lang, role, id, href, title, scope, colSpan, rowSpan, start, dataKind } = properties
  const isLive = live.includes(String(role))
  const aria = Object.entries(properties).filter(([name]) => name.startsWith('aria') && !isLive)
  const className = [
    ...[properties.className ?? []].flat().map(String).filter((one) => known.test(one)),
    ...(align === 'right' || align === 'center' ? [align] : []), ...(dataKind ? [`kind-${dataKind}`] : []),
  ]
  const all = { id, href, title, scope, colSpan, rowSpan, start, lang, xmlLang: lang, role: isLive ? undefined : role, className: className.length ? className : undefined, ...Object.fromEntries(aria) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null))
}

const semantics = (node: Element): Properties =>
  has(node, 'sidenote') ? { 'epub:type': 'footnote', role: 'doc-footnote' }
  : has(node, 'sidenote-number') ? { role: 'doc-backlink' }
  : has(node, 'term') ? { 'epub:type': 'glossref', role: 'doc-glossref' } : {}

/** Spans that only named a token nobody colours: a third of a listing's bytes. */
const uncoloured: Rule = (node) => (node.tagName === 'span' && Object.keys(node.properties).length === 0 ? node.children : undefined)

/** To be applied outside of drawings and formulas. */
export const marks: Rule = (node) => {
  if (isForeign(node)) return undefined
  if (gone.includes(node.tagName) || has(node, 'crumbs')) return []
  if (has(node, 'permalink')) return [el('span', { className: ['number'] }, ...node.children), text(' ')]
  if (node.tagName === 'data' || (has(node, 'line') && !has(node, 'marked'))) return node.children
  if (node.tagName.startsWith('lab-')) return node.children
  const properties = { ...attributes(node), ...semantics(node) }
  if (node.tagName === 'pre') return [{ ...node, properties, children: rewrite(node.children, uncoloured) }]
  if (has(node, 'file')) return [{ ...node, properties, children: node.children.map((one) => (one.type === 'text' ? text(one.value.replace(/ · 下载$/, '')) : one)) }]
  if (has(node, 'note-mark')) return node.children.filter(isElement).map((link) => el('a', { ...link.properties, className: ['note-mark'], 'epub:type': 'noteref', role: 'doc-noteref' }, ...link.children))
  return [{ ...node, properties }]
}
