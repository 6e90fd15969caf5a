/** `<Misconception claim>`, `<Rule>`, `<Note>`, `<Exercise>`, `<Solution>` → plain HTML. Other components are refused. */
import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Book } from '../book/book.ts'
import { attribute, importedLabs } from '../book/labels.ts'
import { wordsFor } from '../book/words.ts'
import { become, contents, element, permalink, text } from './nodes.ts'
import { refuse } from './refuse.ts'

/** The attributes a box takes; all of them are needed. */
const attributes: Record<string, string[]> = {
  Misconception: ['claim'], Rule: ['title'], Note: ['title'], Exercise: ['id', 'title'], Solution: [],
}
const known = ['Figure', 'Listing', ...Object.keys(attributes)]

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
    default: {
      const label = book.labels[get('id')]!
      const heading = element('p', { className: ['box-title'] }, [permalink(label.id, wordsFor(label)), text(get('title'))])
      return element('section', { className: ['exercise'], id: label.id }, [heading, ...children])
    }
  }
}

export function remarkBoxes({ book }: { book: () => Book | Promise<Book> }) {
  return async (tree: Root, file: VFile) => {
    const all = await book()
    const labs = importedLabs(tree)
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const { name } = node as MdxJsxFlowElement
      const wanted = attributes[name ?? '']
      if (!wanted) {
        if (name && (labs.has(name) || known.includes(name))) return
        refuse(file, node, 'book/unknown-component', `<${name ?? ''}> is not of this book; there are ${known.join(', ')} and the labs you import`)
      }
      for (const one of wanted!) if (!attribute(node as MdxJsxFlowElement, one)) refuse(file, node, 'book/missing-attribute', `<${name}> needs ${one}="…"`)
      become(node, printed(node as MdxJsxFlowElement, all))
    })
    visit(tree, ['mdxTextExpression', 'mdxFlowExpression'], (node) => {
      refuse(file, node, 'book/expression', 'the text holds no {expressions}; put what is computed into numbers.ts')
    })
    visit(tree, 'mdxjsEsm', (node) => {
      if (!/^(import\s+\w+\s+from\s+['"]#labs\/[\w-]+\/Lab\.astro['"];?\s*)+$/.test(node.value)) refuse(file, node, 'book/import', "a chapter imports labs only: import Name from '#labs/<name>/Lab.astro'")
    })
  }
}
