/** Every rule of the book, and the engine that asks them. Findings of one place are told in the order of this list. */
import type { Book, Chapter } from '../book/book.ts'
import { Fault } from '../book/fault.ts'
import { parseChapter } from '../book/parse.ts'
import { answers } from './answers.ts'
import { bareFigures } from './bare-figures.ts'
import { emptyPhrases } from './empty-phrases.ts'
import { exclamation } from './exclamation.ts'
import { firstUse } from './first-use.ts'
import { inlineSpace } from './inline-space.ts'
import { longList } from './long-list.ts'
import { obligations } from './obligations.ts'
import { recap } from './recap.ts'
import { rivalName } from './rival-name.ts'
import type { ChapterSource, Rule } from './rule.ts'
import { shownListings } from './shown-listings.ts'
import { typography } from './typography.ts'
import { units } from './units.ts'
import { wrongSums } from './wrong-sums.ts'

export const rules: readonly Rule[] = [
  emptyPhrases,
  exclamation,
  typography,
  inlineSpace,
  rivalName,
  firstUse,
  longList,
  recap,
  obligations,
  answers,
  shownListings,
  bareFigures,
  wrongSums,
  units,
]

/** The text of a written chapter's file → what the rules read. Throws a `Fault` when it is not valid MDX. */
export const sourceOf = (chapter: Chapter, text: string): ChapterSource =>
  ({ file: chapter.file, text, chapter, tree: parseChapter(text, chapter.file).tree })

/** What the rules find in one chapter, in reading order; each prints as `file:line:column rule message`. */
export function findingsIn(source: ChapterSource, book: Book, asked: readonly Rule[] = rules): Fault[] {
  return asked
    .flatMap(({ id, find }) => find(source, book).map(({ message, line, column }) => new Fault(message, { line, column, file: source.file, rule: id })))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** The text with every finding mended that has one right answer. */
export function mended(source: ChapterSource, book: Book, asked: readonly Rule[] = rules): string {
  const edits = asked.flatMap(({ find }) => find(source, book).flatMap(({ edit }) => edit ?? []))
  let [text, last] = [source.text, Infinity]
  for (const { offset, remove, insert } of edits.toSorted((a, b) => b.offset - a.offset)) {
    // Two rules may ask for the same space.
    if (offset === last) continue
    text = text.slice(0, offset) + insert + text.slice(offset + remove)
    last = offset
  }
  return text
}
