/** A Book and its files → how its figures are proven. Each written chapter is parsed once more, for the one page that prints the counts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chaptersOf, type Book } from '../book/book.ts'
import { parseChapter } from '../book/parse.ts'
import { countProofs, type ProofCount } from '../book/proof-count.ts'

/** `root` is the folder that holds `content/`. */
export const proofsOf = (root: string, book: Book): ProofCount =>
  countProofs(chaptersOf(book).filter((chapter) => chapter.written).map((chapter) => ({ chapter, tree: parseChapter(readFileSync(join(root, chapter.file), 'utf8'), chapter.file).tree })), book)
