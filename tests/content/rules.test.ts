/** Every rule over the real book, one subtest a chapter; findings print as `file:line:column rule message`. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { autocorrected } from '../../src/rules/autocorrect.ts'
import { findingsIn, rules, sourceOf } from '../../src/rules/index.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const book = await readBook(root)

for (const chapter of chaptersOf(book).filter((one) => one.written)) {
  test(`chapter ${chapter.ordinal} ${chapter.slug} breaks no rule`, () => {
    const found = findingsIn(sourceOf(chapter, readFileSync(join(root, chapter.file), 'utf8')), book)
    assert.equal(found.length, 0, `\n${found.join('\n')}`)
  })
}

test('glossary, titles, summaries and coverage topics are typeset as the chapters are', () => {
  const texts = [
    ...Object.values(book.terms).flatMap(({ zh, definition }) => [zh, definition]),
    ...[...book.parts, ...chaptersOf(book)].flatMap(({ title, summary }) => [title, summary]),
    ...book.coverage.map(({ topic }) => topic),
  ].filter((text) => /\p{Script=Han}/u.test(text))
  assert.deepEqual(texts.map(autocorrected), texts)
})

test('each rule has an id of its own and a sentence for readers', () => {
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length)
  for (const { id, keeps } of rules) {
    assert.match(id, /^[a-z]+\/[a-z-]+$/)
    assert.match(keeps, /^\p{Script=Han}.*。$/u)
  }
})
