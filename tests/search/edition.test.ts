/** The search of the Traditional edition: folded to be found, printed to be read. */
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { test } from 'node:test'
import type { Book } from '#book/book.ts'
import { charactersOf, foldedRecord, shownAs, wordsOf } from '../../src/search/edition.ts'
import type { SearchRecord } from '../../src/search/records.ts'
import { open } from '../../src/search/recut.ts'

const record: SearchRecord = { url: '/a/', kind: '代码', title: '資料與網路', number: '程式碼 4-1', chapter: '第 4 章', part: '', section: undefined, text: '發現後面', terms: [] }
const characters = charactersOf([record])
const book = { traditional: { words: { 数据: '資料', 文件: '檔案', 文档: '文件', 程序: '程式', 破产程序: '破產程序', 参数: '參數' }, names: [] }, terms: {} } as unknown as Book

test('every Traditional character of the records has its Simplified one', () => {
  assert.match(characters, /^(.)(.)/u)
  const folded = foldedRecord(record, characters)
  assert.deepEqual([folded.title, folded.text, folded.number, folded.kind], ['资料与网路', '发现后面', '程式码 4-1', '代码'])
})

test('words of the Simplified edition lead to those of this one; a word with two meanings does not', () => {
  const words = wordsOf(book, charactersOf([{ ...record, text: '資料檔案程式破產參數' }]))
  assert.deepEqual(words, [['破产程序', '破产程序'], ['数据', '资料'], ['文档', '文件'], ['程序', '程式']])
})

const fragment = (content: string) => ({ path: 'fragment/a.pf_fragment', content: gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(JSON.stringify({ url: '/a/', content, meta: { kind: '代码' } }))])) })

test('a result shows the text as it is printed, with the marks between words', () => {
  const { content, meta } = JSON.parse(open(shownAs([record], (text) => text.replace('代码', '程式碼'))(fragment('发现\u200b后面\u2064 题')).content).toString()) as { content: string; meta: Record<string, string> }
  assert.equal(content, '發現\u200b後面\u2064 题')
  assert.equal(meta.kind, '程式碼')
  assert.equal(meta.title, '資料與網路')
})

test('a text that Pagefind has changed stops the build', () => assert.throws(() => shownAs([record], (text) => text)(fragment('发现\u2064')), /another text of \/a\//))
