/** Every rule of the book, and the engine that asks them. This list is the order in which findings of one place are told. */
import type { Book, Chapter } from '../book/book.ts'
import { Fault } from '../book/fault.ts'
import { parseChapter } from '../book/parse.ts'
import { exclamation } from './exclamation.ts'
import type { ChapterSource, Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  exclamation,
]

/** The text of a written chapter's file → what the rules read. Throws a `Fault` when it is not valid MDX. */
export const sourceOf = (chapter: Chapter, text: string): ChapterSource =>
  ({ file: chapter.file, text, chapter, tree: parseChapter(text, chapter.file).tree })

/** What the rules find in one chapter, in reading order; each prints as `file:line:column rule message`. */
export function findingsIn(source: ChapterSource, book: Book, asked: readonly Rule[] = rules): Fault[] {
  return asked
    .flatMap(({ id, find }) => find(source, book).map(({ message, ...place }) => new Fault(message, { ...place, file: source.file, rule: id })))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}
