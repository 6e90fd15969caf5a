/** `[](#eq-nll)` → `<a href="/foundations/loss/#eq-nll">式 (8-1)</a>`: the book writes the words. */
import type { Link, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { chapterNamed, type Book, type Chapter } from '../book/book.ts'
import { parseReference } from '../book/references.ts'
import { chapterWords, citedKeys, hrefOf, pathOf, wordsFor } from '../book/words.ts'
import { chapterOf } from './chapter-of.ts'
import { become, element, text } from './nodes.ts'
import { refuse } from './refuse.ts'

interface Options { book: () => Book | Promise<Book>; base: string }

export function remarkReferences({ book: read, base }: Options) {
  return async (tree: Root, file: VFile) => {
    const book = await read()
    const chapter = chapterOf(book, file)
    const uses = new Map<string, number>()
    visit(tree, 'link', (link) => {
      const reference = parseReference(link.url)
      if (!reference) return
      const { kind, keys } = reference
      const [key] = keys as [string]
      if (kind === 'label') {
        const label = book.labels[key] ?? refuse(file, link, 'book/unknown-label', `nothing in the book is labelled #${key}`)
        link.url = label.chapter === chapter.slug ? `#${key}` : hrefOf(label, base)
        link.data = { hProperties: { className: ['ref'] } }
        if (link.children.length === 0) link.children = [text(wordsFor(label))]
      } else if (kind === 'chapter') {
        chapterLink(link, chapterNamed(book, key) ?? refuse(file, link, 'book/unknown-chapter', `no chapter is called ${key}`), base)
      } else if (kind === 'term') {
        const term = book.terms[key] ?? refuse(file, link, 'book/unknown-term', `the glossary has no term ${key}`)
        link.url = `${pathOf('glossary', base)}#term-${key}`
        link.data = { hProperties: { className: ['term'] } }
        if (link.children.length === 0) link.children = [text(term.zh)]
      } else if (kind === 'num') {
        const value = chapter.numbers[key] ?? refuse(file, link, 'book/unknown-number', `numbers.ts of this chapter has no ${key}`)
        become(link, element('data', { value, className: ['num'] }, [text(value)]))
      } else {
        become(link, citation(link, keys, citedKeys(chapter), uses))
      }
    })
  }
}

function chapterLink(link: Link, target: Chapter, base: string): void {
  if (link.children.length === 0) link.children = [text(chapterWords(target))]
  const children = link.children
  if (target.written) {
    link.url = pathOf(target.slug, base)
    link.data = { hProperties: { className: ['ref'], title: target.title } }
  } else become(link, element('span', { className: ['planned'], title: `${target.title}（尚未写成）` }, children))
}

/** `[§3](cite:a,b)` → [1, 2, §3]; each mark has an id, so that the bibliography can point back at it. */
function citation(link: Link, keys: string[], order: string[], uses: Map<string, number>) {
  const locator = toString(link)
  const marks = keys.flatMap((key, i) => {
    const use = (uses.get(key) ?? 0) + 1
    uses.set(key, use)
    const mark = element('a', { href: `#ref-${key}`, id: `cite-${key}-${use}` }, [text(String(order.indexOf(key) + 1))])
    return i ? [text(', '), mark] : [mark]
  })
  return element('span', { className: ['cite'] }, [text('['), ...marks, text(locator ? `, ${locator}]` : ']')])
}
