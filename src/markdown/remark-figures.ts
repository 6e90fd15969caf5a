/** `<Figure id>`thing, caption`</Figure>` → `<figure>` with its drawing inlined and its words counted. */
import type { Image, Paragraph, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book } from '../book/book.ts'
import { attribute } from '../book/labels.ts'
import { wordsFor } from '../book/words.ts'
import { drawing } from './drawing.ts'
import { drawnDiagram } from './drawn-diagram.ts'
import { become, contents, element, html, permalink } from './nodes.ts'
import { refuse } from './refuse.ts'

const loneImage = (node: unknown): Image | undefined => {
  const paragraph = node as Paragraph
  const [only, ...more] = paragraph.type === 'paragraph' ? paragraph.children.filter((c) => c.type !== 'text' || c.value.trim()) : []
  return more.length === 0 && only?.type === 'image' ? only : undefined
}

export function remarkFigures({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root, file: VFile) => {
    const { labels } = await book()
    const figures: MdxJsxFlowElement[] = []
    visit(tree, 'mdxJsxFlowElement', (node) => { if (node.name === 'Figure') figures.push(node) })
    visit(tree, 'code', (node) => {
      if (node.lang !== 'mermaid') refuse(file, node, 'book/loose-code', 'code lives in listings/ and is shown with <Listing id="lst-…" file="…" />')
    })
    for (const node of figures) {
      const label = labels[attribute(node, 'id')!]!
      const children = contents(node)
      const caption = children.at(-1)
      if (children.length < 2 || caption?.type !== 'paragraph' || loneImage(caption)) refuse(file, node, 'book/no-caption', 'the last paragraph of a Figure is its caption, after an empty line')
      const things = []
      for (const thing of children.slice(0, -1)) {
        const image = loneImage(thing)
        if (image) things.push(html(await drawing(image, label.id, file)))
        else if (thing.type === 'code') things.push(html(drawnDiagram(thing, label.id, file)))
        else things.push(thing)
      }
      const words = element('figcaption', {}, [permalink(label.id, wordsFor(label)), ...(caption as Paragraph).children])
      const frame = label.kind === 'tab' ? [words, ...things] : [...things, words]
      become(node, element('figure', { id: label.id, className: [label.kind === 'tab' ? 'table' : 'figure'] }, frame))
    }
  }
}
