/** `10²⁴` → `10<span class="sup">²⁴</span>`: Han fonts draw ¹²³ and leave the rest to another font, in another size. */
import type { ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const run = /([⁰¹²³⁴-⁹⁺⁻]+)/

export function rehypeSuperscripts() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      // A <span> inside an <svg> ends it: the browser would print the rest of the drawing as text.
      if (node.type === 'element' && (node.tagName === 'svg' || node.tagName === 'code')) return SKIP
      if (!parent || node.type !== 'text' || !run.test(node.value)) return undefined
      const parts = node.value.split(run).map((value, i): ElementContent =>
        i % 2 ? { type: 'element', tagName: 'span', properties: { className: ['sup'] }, children: [{ type: 'text', value }] } : { type: 'text', value })
      parent.children.splice(index!, 1, ...parts.filter((part) => part.type !== 'text' || part.value))
      return [SKIP, index! + parts.length]
    })
  }
}
