import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { findingsIn, mended, sourceOf } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { first, head, tinyBook } from '../press.ts'

const one = async (body: string) => {
  const book = await readBook(tinyBook({ [first]: head + body }))
  return { book, source: sourceOf(chaptersOf(book)[0]!, head + body) }
}

test('findings print as file:line:column rule message, in reading order', async () => {
  const { book, source } = await one('\n甲，日新月异！\n\n乙！\n')
  assert.deepEqual(findingsIn(source, book).filter(({ rule }) => /exclamation|empty/.test(rule)).map((fault) => String(fault).replace(/ (the book|“).*/, '')),
    [`${first}:8:3 prose/empty-phrase`, `${first}:8:7 prose/exclamation`, `${first}:10:2 prose/exclamation`])
})

test('what has one right answer is mended, and then nothing is left of it', async () => {
  const { book, source } = await one('\n用GPU算,见 [](chapter:third)，$x$太大。\n')
  const better = mended(source, book)
  assert.equal(better, `${head}\n用 GPU 算，见[](chapter:third)，$x$ 太大。\n`)
  assert.equal(mended(sourceOf(source.chapter, better), book), better)
})

test('two rules that ask for one change are answered once', async () => {
  const { book, source } = await one('\n甲a\n')
  const rule: Rule = { id: 'a/b', keeps: '。', find: ({ text }) => [{ line: 1, column: 1, message: '', edit: { offset: text.lastIndexOf('a'), remove: 0, insert: ' ' } }] }
  assert.equal(mended(source, book, [rule, rule]), `${head}\n甲 a\n`)
})
