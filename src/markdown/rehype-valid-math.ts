/**
 * KaTeX writes `\max` in a script as two things, the name and an invisible “apply function”: one more than a script has places for
 * (https://w3c.github.io/mathml-core/#subscripts-and-superscripts-msub-msup-msubsup), and a reader of the formula aloud stops there.
 */
import type { ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

const scripts = ['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac']
/** “Apply function”, which stands between a name and what it is of. */
export const applies = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'mo' && toString(node) === '\u2061'

export function rehypeValidMath() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (scripts.includes(node.tagName)) node.children = node.children.filter((one) => !applies(one))
    })
  }
}
