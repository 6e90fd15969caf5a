/** Headings get `<wbr>` between their words: Chinese may be broken anywhere, and on a phone a third of the broken headings were broken inside a word. */
import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Book } from '../book/book.ts'
import { leansBack, leansForward, namesOf, phrases } from '../book/phrases.ts'

const mayBreak = (): Element => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] })

export function rehypeHeadingBreaks({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root) => {
    const names = namesOf(await book())
    visit(tree, 'element', (heading) => {
      if (!/^h[2-6]$/.test(heading.tagName)) return undefined
      heading.children = heading.children.flatMap((child, i): ElementContent[] => {
        const before = heading.children[i - 1]
        // A formula, code or a link is one word; the number that opens the heading stays with the first.
        const joined = i < 2 || child.type === 'text' && leansBack.test(child.value) || before?.type === 'text' && leansForward.test(before.value)
        const pieces = child.type === 'text' ? phrases(child.value, names).map((value) => ({ type: 'text' as const, value })) : [child]
        return pieces.flatMap((piece, at) => (at || !joined ? [mayBreak(), piece] : [piece]))
      })
      return SKIP
    })
  }
}
