/** `<h2 id="sec-new">` → `<h2 id="sec-new"><span id="sec-old">`: a renamed label still leads to its place, without script. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book } from '../book/book.ts'
import { isRenamed } from '../book/redirects.ts'
import { chapterOf } from './chapter-of.ts'

export function rehypeFormerIds({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root, file: VFile) => {
    const all = await book()
    if (all.redirects.length === 0) return
    const here = `/${chapterOf(all, file).slug}/`
    const former = all.redirects.filter((one) => one.from.path === here && isRenamed(one, all.labels))
    if (former.length === 0) return
    visit(tree, 'element', (node) => {
      const names = former.filter(({ to }) => to.id === node.properties.id).map(({ from }) => from.id)
      node.children.unshift(...names.map((id) => ({ type: 'element' as const, tagName: 'span', properties: { id, dataMoved: '' }, children: [] })))
    })
  }
}
