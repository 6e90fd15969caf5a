/** Small questions about a printed page's tree, and small pieces of one. */
import type { Element, ElementContent, Properties, Root } from 'hast'
import { visit } from 'unist-util-visit'

export const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element'
export const has = (node: Element, ...names: string[]): boolean => [node.properties.className].flat().some((one) => names.includes(String(one)))

/** Every element in `node`, itself included, that passes. */
export function allIn(node: Root | ElementContent, test: (one: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(node, 'element', (one) => { if (test(one)) found.push(one) })
  return found
}

/** The first that passes; a page without it is not one of ours. */
export function oneIn(node: Root | ElementContent, what: string, test: (one: Element) => boolean): Element {
  return allIn(node, test)[0] ?? (() => { throw new Error(`the page has no ${what}`) })()
}

export const text = (value: string): ElementContent => ({ type: 'text', value })

export const element = (tagName: string, className: string, children: readonly (ElementContent | string)[], properties: Properties = {}): Element => ({
  type: 'element', tagName, properties: { ...(className && { className: className.split(' ') }), ...properties },
  children: children.map((one) => (typeof one === 'string' ? text(one) : one)),
})
