/** The printed pages and the Book → `index.md` beside each page, `llms.txt` and `llms-full.txt`. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { chaptersOf, type Book } from '../src/book/book.ts'
import { llmsFull, llmsTxt, type Twins } from '../src/editions/llms.ts'
import { markdownTwin, type Twin } from '../src/editions/markdown.ts'
import { untypeset } from '../src/editions/untypeset.ts'

/** A page says itself whether it has a twin: those that say nothing of the book have none. */
const hasTwin = (html: string): boolean => /<link rel="alternate" type="text\/markdown"/.test(html)

/** Every page of the book in `out` as Markdown, by its path under the base. */
export function twinsOf(out: string, book: Book): Twins {
  const diagrams = new Map(chaptersOf(book).map(({ slug, diagrams }) => [`/${slug}/`, new Map(diagrams.map(({ label, text }) => [label, text]))]))
  const edition = { date: book.date, commit: book.commit }
  return new Map(globSync('**/index.html', { cwd: out }).toSorted().flatMap((file): [string, Twin][] => {
    const html = readFileSync(join(out, file), 'utf8')
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`
    return hasTwin(html) ? [[path, markdownTwin(fromHtml(untypeset(html)), diagrams.get(path) ?? new Map(), edition)]] : []
  }))
}

export function writeTwins(out: string, book: Book): void {
  const twins = twinsOf(out, book)
  for (const [path, { markdown }] of twins) writeFileSync(join(out, dirname(`${path}index.md`), 'index.md'), markdown)
  writeFileSync(join(out, 'llms.txt'), llmsTxt(book, twins, { date: book.date, commit: book.commit }))
  writeFileSync(join(out, 'llms-full.txt'), llmsFull(book, twins))
}
