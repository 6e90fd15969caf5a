/** `<Misconception claim>`, `<Rule>`, `<Note>`, `<Exercise>`, `<Solution>` → plain HTML. */
import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { Book } from '../book/book.ts'
import { attribute } from '../book/labels.ts'
import { wordsFor } from '../book/words.ts'
import { become, contents, element, permalink, text } from './nodes.ts'

const title = (words: string, rest = '') => element('p', { className: ['box-title'] }, [element('b', {}, [text(words)]), text(rest)])

function printed(node: MdxJsxFlowElement, book: Book) {
  const get = (name: string) => attribute(node, name) ?? ''
  const children = contents(node)
  switch (node.name) {
    case 'Misconception':
      return element('section', { className: ['box', 'misconception'] }, [title('常见误解'), element('p', { className: ['claim'] }, [text(get('claim'))]), ...children])
    case 'Rule':
      return element('section', { className: ['box', 'rule'] }, [title('判断规则', get('title')), ...children])
    case 'Note':
      return element('section', { className: ['box', 'note'] }, [title(get('title')), ...children])
    case 'Solution':
      return element('details', { className: ['solution'] }, [element('summary', {}, [text('解答')]), ...children])
    case 'Exercise': {
      const label = book.labels[get('id')]!
      const heading = element('p', { className: ['box-title'] }, [permalink(label.id, wordsFor(label)), text(get('title'))])
      return element('section', { className: ['exercise'], id: label.id }, [heading, ...children])
    }
    default: return undefined
  }
}

export function remarkBoxes({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root) => {
    const all = await book()
    visit(tree, 'mdxJsxFlowElement', (node) => {
      const box = printed(node, all)
      if (box) become(node, box)
    })
  }
}
