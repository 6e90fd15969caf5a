/** `## 标题 {/* sec-x *\/}`, `$$ #eq-x`, `<Lab id>` → ids, counted numbers and permalinks. */
import type { Math } from 'mdast-util-math'
import type { Heading, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book, Label } from '../book/book.ts'
import { attribute, commentText, importedLabs, labelComment } from '../book/labels.ts'
import { wordsFor } from '../book/words.ts'
import { become, element, permalink } from './nodes.ts'
import { refuse } from './refuse.ts'

export function remarkLabels({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root, file: VFile) => {
    const { labels } = await book()
    const labs = importedLabs(tree)
    const labelled = (node: Heading | Math | MdxJsxFlowElement, id: string): Label =>
      labels[id] ?? refuse(file, node, 'book/unknown-label', `the book has no label #${id}; restart the author's server`)

    visit(tree, (node) => {
      if (node.type === 'heading') {
        const comment = labelComment(node)
        if (!comment) refuse(file, node, 'book/no-heading-id', 'end this heading with its label: {/* sec-… */}')
        const label = labelled(node, commentText(comment!))
        const words = node.children.slice(0, node.children.indexOf(comment as never))
        const last = words.at(-1)
        if (last?.type === 'text') last.value = last.value.trimEnd()
        node.data = { hProperties: { id: label.id } }
        node.children = [permalink(label.id, label.number), ...words] as Heading['children']
      } else if (node.type === 'math') {
        const id = node.meta?.slice(1)
        const formula = structuredClone(node)
        const children = id ? [formula, permalink(id, `(${labelled(node, id).number})`)] : [formula]
        become(node, element('div', { className: ['equation'], ...(id ? { id } : {}) }, children))
        return SKIP
      } else if (node.type === 'mdxJsxFlowElement' && labs.has(node.name ?? '')) {
        const label = labelled(node, attribute(node, 'id')!)
        const title = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'title')
        if (title) title.value = `${wordsFor(label)}　${label.title}`
      }
      return undefined
    })
  }
}
