/** What Markdown would lose, strike or print as it stands → nothing changed; refused, for a reader would see another text. */
import type { Link, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { parseReference } from '../book/references.ts'
import { refuse } from './refuse.ts'

/** Marks of Markdown that were not understood and stayed in the text. */
const strays: [pattern: RegExp, say: string][] = [
  [/\[\^([^\]\s]*)/, 'no note is called'],
  [/\*\*/, 'this ** is not paired; bold is written **词**, without a space inside the stars'],
  [/\$\$/, 'this $$ is not paired; a formula of its own stands between two lines of $$'],
  [/\]\(|\]\[/, 'this link is not understood; an address holds no spaces and no line breaks'],
]

function checkText(value: string): [rule: string, say: string] | undefined {
  for (const [pattern, say] of strays) {
    const found = pattern.exec(value)
    if (found) return found[1] !== undefined ? ['book/unknown-footnote', `${say} [^${found[1]}]`] : ['book/stray-mark', say]
  }
  return undefined
}

function checkLink({ url, children }: Link): [rule: string, say: string] | undefined {
  if (parseReference(url)) return undefined
  if (!/^(https?:\/\/[^\s/]+\.|mailto:)\S+$/i.test(url)) return ['book/bad-address', `“${url}” leads nowhere: an address begins with https://; inside the book write [](#label) or [](chapter:name)`]
  return children.length === 0 ? ['book/bad-address', 'a link to another site needs words: [words](https://…)'] : undefined
}

/** Cells beyond the head would not be printed. */
function checkTable({ children: [head, ...rows] }: Table): number | undefined {
  const bad = rows.findIndex((row) => row.children.length !== head!.children.length)
  return bad < 0 ? undefined : bad + 1
}

export function remarkLeftovers() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      // Text without a place is the build's own: a title, what a listing printed.
      const wrong = node.type === 'text' && node.position ? checkText(node.value) : node.type === 'link' ? checkLink(node) : undefined
      if (wrong) refuse(file, node, ...wrong)
      if (node.type === 'delete') refuse(file, node, 'book/strikethrough', 'the book strikes nothing out; “about” is written 约, not ~')
      if (node.type === 'image') refuse(file, node, 'book/loose-image', 'a picture stands alone inside <Figure id="fig-…">, with its caption below')
      if (node.type === 'definition' || node.type === 'linkReference' || node.type === 'imageReference') refuse(file, node, 'book/bad-address', 'write the address where the link is: [words](https://…)')
      if (node.type === 'table') {
        const row = checkTable(node)
        if (row) refuse(file, node.children[row]!, 'book/table-width', `this row has ${node.children[row]!.children.length} cells, the head ${node.children[0]!.children.length}; write | inside a cell as \\|`)
      }
    })
  }
}
