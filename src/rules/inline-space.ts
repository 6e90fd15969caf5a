/** A formula, a piece of code, a computed number, a reference, bold words: spaced as what they print would be. */
import type { Link, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { chapterNamed, type Book, type Chapter } from '../book/book.ts'
import { parseReference } from '../book/references.ts'
import { chapterWords, wordsFor } from '../book/words.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'

const han = /^\p{Script=Han}$/u
const latin = /^[\p{Script=Latin}\p{Script=Greek}\p{N}%]$/u

/** What a link prints; undefined for citations, which keep to the word before them. */
function printed(link: Link, chapter: Chapter, book: Book): string | undefined {
  const { kind, keys: [key = ''] = [] } = parseReference(link.url) ?? {}
  if (kind !== 'cite' && link.children.length > 0) return toString(link)
  switch (kind) {
    case 'label': return book.labels[key] && wordsFor(book.labels[key])
    case 'num': return chapter.numbers[key]
    case 'term': return book.terms[key]?.zh
    case 'chapter': { const named = chapterNamed(book, key); return named && chapterWords(named) }
    default: return undefined
  }
}

/** First and last character as typography sees them: a formula or a piece of code counts as Latin. */
function edges(node: Nodes, chapter: Chapter, book: Book): [first: string, last: string] | undefined {
  if (node.type === 'inlineMath' || node.type === 'inlineCode') return ['x', 'x']
  const words = node.type === 'link' ? printed(node, chapter, book) : node.type === 'strong' || node.type === 'emphasis' ? toString(node) : ''
  return words ? [words[0]!, words.at(-1)!] : undefined
}

export const inlineSpace: Rule = {
  id: 'prose/inline-space',
  keeps: '行内公式、代码、算出的数、引用与粗体，同汉字之间的空格按它印出来的字决定。',
  find(source, book) {
    const found: Finding[] = []
    const { text } = source
    /** `beside` is the character that touches, `at` the offset where a space stands or is missing. */
    const look = (edge: string, beside: string, beyond: string, at: number): void => {
      if (latin.test(edge) && han.test(beside)) found.push({ ...findingAt(source, at, 'a space belongs here, between Han and Latin'), edit: { offset: at, remove: 0, insert: ' ' } })
      else if (han.test(edge) && beside === ' ' && han.test(beyond)) found.push({ ...findingAt(source, at, 'no space belongs here, between Han and Han'), edit: { offset: at, remove: 1, insert: '' } })
    }
    visit(source.tree, (node) => {
      const [first, last] = edges(node as Nodes, source.chapter, book) ?? []
      if (!first || !last) return
      const [from, to] = [node.position!.start.offset!, node.position!.end.offset!]
      look(first, text[from - 1] ?? '', text[from - 2] ?? '', text[from - 1] === ' ' ? from - 1 : from)
      look(last, text[to] ?? '', text[to + 1] ?? '', to)
    })
    return found
  },
}
