/** The real book: no figure without a proof, and the counts that the page about checks prints. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { parseChapter } from '#book/parse.ts'
import { countProofs } from '#book/proof-count.ts'
import { readBook } from '#book/read.ts'

test('every figure of the book is proven', async (t) => {
  const book = await readBook(process.cwd())
  const sources = chaptersOf(book).filter(({ written }) => written).map((chapter) => ({ chapter, tree: parseChapter(readFileSync(chapter.file, 'utf8'), chapter.file).tree }))
  const count = countProofs(sources, book)
  t.diagnostic(JSON.stringify(count))
  assert.equal(count.bare, 0)
  assert.ok(count.facts.printed > 50 && count.computed > 200 && count.equations > 30, 'the book has facts, computed numbers and equations')
})
