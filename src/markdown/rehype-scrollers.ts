/** `<table>` → `<div class="scroll"><table>`: what is too wide scrolls inside itself. */
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

export function rehypeScrollers() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent) return undefined
      const scroller: Element = { type: 'element', tagName: 'div', properties: { className: ['scroll'] }, children: [node] }
      parent.children[index!] = scroller
      return SKIP
    })
  }
}
