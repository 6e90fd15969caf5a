/** An index of a few records, made as the book's is. */
import { readBook } from '#book/read.ts'
import { indexOf as made } from '../../scripts/search-index.ts'
import { recordsOfLists } from '../../src/search/records.ts'

const book = await readBook(process.cwd())
export const recordsOfBook = recordsOfLists(book)
export const indexOf = () => made(recordsOfBook, book)
