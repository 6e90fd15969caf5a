/** The book treats what it must. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageFaults } from '#book/coverage.ts'
import { readBook } from '#book/read.ts'

const book = await readBook(process.cwd())
const unwritten = book.coverage.filter(({ section }) => section === '')

test('every row leads to a section of its chapter, and a written chapter has all its rows', () => {
  assert.deepEqual(coverageFaults(book).map(String), [])
})

test('no row is lost', () => assert.equal(book.coverage.length, 371))

for (const [owner, rows] of Map.groupBy(unwritten, ({ owner: one }) => one)) console.log(`# unwritten in ${owner}: ${rows.map(({ id }) => id).join(' ')}`)
console.log(`# ${book.coverage.length - unwritten.length} of ${book.coverage.length} rows are written, ${unwritten.length} are not`)
