/** Small words for trees of XHTML: every change of the EPUB is a rule on one element, applied from the leaves up. */
import type { Element, ElementContent, Properties, Root } from 'hast'
import { isElement, text } from './tree.ts'

export const el = (tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element =>
  ({ type: 'element', tagName, properties, children: children.map((one) => (typeof one === 'string' ? text(one) : one)) })

/** What takes the place of an element whose children are done; undefined leaves it as it is. */
export type Rule = (node: Element) => ElementContent[] | undefined

/** Drawings and formulas. */
export const isForeign = ({ tagName }: Element): boolean => tagName === 'svg' || tagName === 'math'

/** Comments go. An element that is `closed` is given to the rule as it is. */
export function rewrite(nodes: readonly ElementContent[], rule: Rule, closed: (node: Element) => boolean = () => false): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return node.type === 'text' ? [node] : []
    const changed = closed(node) ? node : { ...node, children: rewrite(node.children, rule, closed) }
    return rule(changed) ?? [changed]
  })
}

export function find(nodes: readonly (ElementContent | Root['children'][number])[], test: (one: Element) => boolean): Element[] {
  return nodes.flatMap((node) => (isElement(node) ? [...(test(node) ? [node] : []), ...find(node.children, test)] : []))
}

/** The only element that must be there: a page without it is not the page we know. */
export function only(nodes: Parameters<typeof find>[0], what: string, test: (one: Element) => boolean): Element {
  const [found] = find(nodes, test)
  if (!found) throw new Error(`a printed page has no ${what}; has its markup changed? See src/editions/`)
  return found
}
