/** `<table>` → `<div class="scroll"><table>`: what is too wide scrolls inside itself. */
import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Ems; a first column no wider than this is made of labels, and a label is not broken where there is room. */
const label = 9

const ems = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2E80' ? 1 : 0.55), 0)

function startsWithLabels(table: Element): boolean {
  let labels = true
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const first = row.children.find((cell) => cell.type === 'element')
    labels &&= first?.tagName === 'th' || ems(toString(first!).trim()) <= label
  })
  return labels
}

export function rehypeScrollers() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent) return undefined
      if (startsWithLabels(node)) node.properties['className'] = [node.properties['className'] ?? [], 'labelled'].flat().map(String)
      const scroller: Element = { type: 'element', tagName: 'div', properties: { className: ['scroll'] }, children: [node] }
      parent.children[index!] = scroller
      return SKIP
    })
  }
}
