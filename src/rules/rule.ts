/** What a rule is: a pure function of one chapter and the book, with the sentence that explains it. */
import type { Root } from 'mdast'
import type { Book, Chapter } from '../book/book.ts'

/** One written chapter: `text` is the whole file, and every offset of `tree` is an offset of `text`. */
export interface ChapterSource { file: string; text: string; tree: Root; chapter: Chapter }

/** Where in the text, and what to write instead. The engine adds the rule's id and the file. */
export interface Finding {
  line: number
  column: number
  message: string
  /** Given where there is one right answer: `npm run rules -- --fix` writes it. */
  edit?: Edit
}

/** At an offset of the text, some characters out and others in. */
export interface Edit { offset: number; remove: number; insert: string }

export interface Rule {
  /** `room/what-is-wrong`, like the faults of the book. */
  id: string
  /** For readers, in Chinese: what this rule keeps out of the book. Shown on the page about checks. */
  keeps: string
  find: (source: ChapterSource, book: Book) => Finding[]
}

/** A finding at an offset of the text, 1-based like every place of the book. */
export function findingAt({ text }: Pick<ChapterSource, 'text'>, offset: number, message: string): Finding {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), message }
}
