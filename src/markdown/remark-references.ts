/** `[](#eq-nll)` → `<a href="/foundations/loss/#eq-nll">式 (8-1)</a>`: the book writes the words. */
import type { Link, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { chapterNamed, type Book, type Chapter, type Fact } from '../book/book.ts'
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
      } else if (kind === 'fact') {
        if (link.children.length > 0) refuse(file, link, 'facts/words', `a fact brings its own words; write [](fact:${key})`)
        become(link, fact(book.facts[key] ?? refuse(file, link, 'facts/unknown-fact', `content/facts/ has no ${key}`), uses))
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

/** The id of one more mark that cites a work: the bibliography points back at it. */
function markId(key: string, uses: Map<string, number>): string {
  const use = (uses.get(key) ?? 0) + 1
  uses.set(key, use)
  return `cite-${key}-${use}`
}

/** `[](fact:key)` → the words of the fact, linked to where it comes from at the end of the chapter; marked when it is overdue. */
function fact({ key, value, text: words, source, overdue }: Fact, uses: Map<string, number>) {
  const mark = overdue ? [element('small', { className: ['overdue'] }, [text('待复核')])] : []
  return element('a', { className: ['fact'], href: `#fact-${key}`, id: markId(source, uses) }, [element('data', { value: String(value) }, [text(words)]), ...mark])
}

/** `[§3](cite:a,b)` → [1, 2, §3]; each mark has an id, so that the bibliography can point back at it. */
function citation(link: Link, keys: string[], order: string[], uses: Map<string, number>) {
  const locator = toString(link)
  const marks = keys.flatMap((key, i) => {
    const mark = element('a', { href: `#ref-${key}`, id: markId(key, uses) }, [text(String(order.indexOf(key) + 1))])
    return i ? [text(', '), mark] : [mark]
  })
  return element('span', { className: ['cite'] }, [text('['), ...marks, text(locator ? `, ${locator}]` : ']')])
}
