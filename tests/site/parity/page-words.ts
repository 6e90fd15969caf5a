/** Words and marks of a line of HTML: what the author wrote, apart from what the build writes itself. */
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { allIn, has, isElement } from '../../../src/editions/tree.ts'
import { squeezed, type Thing } from './thing.ts'

export { allIn, has, isElement }
export const elementsOf = (node: Element): Element[] => node.children.filter(isElement)
export const idOf = (node: Element): string => String(node.properties.id ?? '')

export const textOf = (node: Element, test: (one: Element) => boolean): string => squeezed(allIn(node, test).map((one) => toString(one)).join(' '))

const href = (node: Element): string => decodeURIComponent(String(node.properties.href ?? ''))
const fragment = (node: Element): string => href(node).replace(/^[^#]*/, '')

/** Numbers, marks, names of things elsewhere. */
const isGenerated = (node: Element): boolean => has(node, 'permalink', 'ref', 'term', 'cite', 'num', 'fact', 'planned', 'katex', 'note-mark', 'sidenote-number', 'answer')

export function words(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (!isElement(node) || isGenerated(node) || ['svg', 'select'].includes(node.tagName)) return ''
  return node.tagName === 'br' ? ' ' : node.children.map(words).join('')
}

/** A field that takes a number and the range it takes, the right one of several options, the place of a step. */
function answerOf(label: Element): Thing[] {
  const [right] = allIn(label, ({ properties }) => 'dataRight' in properties)
  const [field] = allIn(label, ({ properties }) => properties.type === 'number')
  const what = field ? `${toString(label)} ${field.properties.min} ${field.properties.max}` : `${right?.tagName === 'option' ? toString(right) : '✓'} ${words(label)}`
  return [...(field || right ? [{ kind: 'answer' as const, what: squeezed(what) }] : []), ...label.children.flatMap(marksIn)]
}

function markOf(node: Element): Thing[] {
  if (node.tagName === 'label') return answerOf(node)
  if (has(node, 'katex')) return [{ kind: 'formula', what: textOf(node, (one) => one.tagName === 'annotation') }]
  if (has(node, 'ref')) return [{ kind: 'reference', what: fragment(node) || href(node).replace(/^.*?(\/[\w-]+\/[\w-]+\/)$/, '$1') }]
  if (has(node, 'planned')) return [{ kind: 'reference', what: String(node.properties.title).replace(/（尚未写成）$/, '') }]
  if (has(node, 'term')) return [{ kind: 'term', what: fragment(node).replace('#term-', '') }]
  if (has(node, 'fact')) return [{ kind: 'fact', what: `${fragment(node).replace('#fact-', '')} ${textOf(node, (one) => one.tagName === 'data')}` }]
  if (has(node, 'num')) return [{ kind: 'number', what: toString(node) }]
  if (has(node, 'note-mark')) return [{ kind: 'note mark', what: '' }]
  if (has(node, 'cite')) return allIn(node, (one) => one.tagName === 'a').map((one) => ({ kind: 'citation', what: fragment(one).replace('#ref-', '') }))
  return /^(https?|mailto):/.test(href(node)) ? [{ kind: 'link', what: String(node.properties.href) }] : []
}

/** Formulas, references, notes and the like, wherever they stand in it; none stands in another. */
export function marksIn(node: ElementContent): Thing[] {
  const found: Thing[] = []
  visit(node, 'element', (one) => {
    const marks = markOf(one)
    found.push(...marks)
    return marks.length > 0 ? SKIP : undefined
  })
  return found
}
