/** One page of every kind, read off the book. */
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'

export const book = await readBook(process.env.BOOK_ROOT ?? process.cwd())
export const written = chaptersOf(book).filter((chapter) => chapter.written)
export const chapterPaths = written.map((chapter) => `/${chapter.slug}/`)
export const kinds = ['/', ...chapterPaths, '/routes/', ...book.routes.slice(0, 1).map(({ key }) => `/routes/${key}/`), '/toolbox/', '/glossary/', '/references/', '/search/', '/how-this-book-is-checked/', '/changes/', '/report/', '/offline/', '/404.html']
export const withMath = written.find((chapter) => chapter.hasMath)!

/** Few pages that hold everything there is: chapters that bring a kind of thing no earlier one had, and the pages that are no chapters. */
const seen = new Set<string>()
const newIn = (chapter: (typeof written)[number]) => chapter.labels.filter(({ kind }) => !seen.has(kind) && seen.add(kind)).length > 0
export const sample = ['/', ...written.filter(newIn).map((chapter) => `/${chapter.slug}/`), '/glossary/', '/references/', '/search/', '/404.html']
