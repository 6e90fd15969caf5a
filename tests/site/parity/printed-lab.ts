/** A page → the same without what its labs hide, and with the numbers of its tables of inputs as text: what paper can show of them. */
import type { Element, ElementContent, Root } from 'hast'
import { has, isElement } from './page-words.ts'

const isHidden = (node: Element): boolean => 'hidden' in node.properties || has(node, 'lab-sizes', 'katex-html') || (node.tagName === 'input' && node.properties.type === 'hidden')

export function asPrinted(page: Root): Root {
  const copied = (nodes: readonly ElementContent[], inCell: boolean): ElementContent[] => nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (isHidden(node)) return []
    if (inCell && node.tagName === 'input' && !('dataLabel' in node.properties)) return [{ type: 'text', value: String(node.properties.value) }]
    return [{ ...node, children: copied(node.children, node.tagName === 'td') }]
  })
  return { type: 'root', children: copied(page.children.filter((one) => one.type === 'element'), false) }
}
