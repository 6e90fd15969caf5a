/** `10²⁴` → `10<span class="sup">²⁴</span>`: Han fonts draw ¹²³ and leave the rest to another font, in another size. */
import type { ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const run = /([⁰¹²³⁴-⁹⁺⁻]+)/

export function rehypeSuperscripts() {
  return (tree: Root) => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || (parent.type === 'element' && parent.tagName === 'code') || !run.test(node.value)) return undefined
      const parts = node.value.split(run).map((value, i): ElementContent =>
        i % 2 ? { type: 'element', tagName: 'span', properties: { className: ['sup'] }, children: [{ type: 'text', value }] } : { type: 'text', value })
      parent.children.splice(index!, 1, ...parts.filter((part) => part.type !== 'text' || part.value))
      return [SKIP, index! + parts.length]
    })
  }
}
