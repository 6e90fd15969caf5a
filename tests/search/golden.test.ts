/** The golden set is large, names what exists, and grows with the book. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { golden } from './golden.ts'

const book = await readBook(process.cwd())
const exists = (id: string): boolean => book.labels[id]?.kind === 'sec' || book.terms[id.replace(/^term-/, '')] !== undefined || book.works[id.replace(/^ref-/, '')] !== undefined

test('there are at least 200 golden queries, none twice', () => {
  assert.ok(golden.length >= 200, `${golden.length}`)
  assert.equal(new Set(golden.map(({ query }) => query)).size, golden.length)
})

test('every golden query names a section, a term or a work of the book', () => {
  for (const { query, ids, line } of golden) assert.ok(query && ids.length > 0 && ids.every(exists), `tests/search/golden.tsv:${line} ${ids.join('|')}`)
})

for (const chapter of chaptersOf(book).filter((one) => one.written)) {
  test(`chapter ${chapter.number} has at least four golden queries`, () => {
    const own = golden.filter(({ ids }) => ids.some((id) => book.labels[id]?.chapter === chapter.slug))
    assert.ok(own.length >= 4, `${own.length}: add lines “query TAB section TAB kind” to tests/search/golden.tsv`)
  })
}
