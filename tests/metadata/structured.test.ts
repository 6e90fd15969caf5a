import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { bookData, chapterData, inScript } from '../../src/metadata/structured.ts'

const book = await readBook(join('tests', 'fixtures', 'small'))
const address = (path: string) => `https://book.example/handbook${path}`
const [first] = chaptersOf(book)

test('every address is whole, and stands under the path of the site', () => {
  for (const data of [bookData(book, '摘要', address), chapterData(first!, book, address, undefined, [])]) {
    const urls = JSON.stringify(data).match(/"https?:[^"]+"/g)!
    assert.ok(urls.length > 4)
    for (const url of urls) assert.match(url, /^"https:\/\/(schema\.org|creativecommons\.org|book\.example\/handbook\/)/)
  }
})

test('the day of the last change is said where it is known, and nowhere else', () => {
  const said = (modified?: string) => JSON.stringify(chapterData(first!, book, address, modified, [])).includes('dateModified')
  assert.deepEqual([said('2026-11-26'), said()], [true, false])
})

test('no title can end the script it stands in', () => assert.doesNotMatch(inScript(bookData(book, '</script><b>', address)), /</))
