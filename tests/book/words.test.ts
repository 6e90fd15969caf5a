import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { chapterWords, partWords, sourcePath, versionWords, wordsFor } from '#book/words.ts'
import { first, head, print, tinyBook } from '../press.ts'

test('chapters have numbers, appendices letters', () => {
  assert.deepEqual([chapterWords({ ordinal: '4' }), chapterWords({ ordinal: 'E' })], ['第 4 章', '附录 E'])
  assert.deepEqual([partWords({ slug: 'a', number: 2 }), partWords({ slug: 'appendices', number: 5 })], ['第二部', '附录'])
  assert.deepEqual(['8.2', 'E.2'].map((number) => wordsFor({ kind: 'sec', number })), ['第 8.2 节', '附录 E.2'])
  assert.deepEqual([wordsFor({ kind: 'eq', number: 'D-1' }), wordsFor({ kind: 'fig', number: 'A-1' })], ['式 (D-1)', '图 A-1'])
})

test('an appendix needs a title and a summary, and is printed under its letter', async () => {
  const path = 'content/05-appendices/01-tools/index.mdx'
  const root = tinyBook({ [first]: head, 'content/05-appendices/part.yml': 'title: 备查\nsummary: 一句。\n', [path]: '---\ntitle: 工具\nsummary: 一句。\n---\n\n## 框架 {/* sec-tools */}\n\n$$ #eq-tools\na\n$$\n\n见[](#eq-tools)与[](#sec-tools)。\n' })
  const book = await readBook(root)
  assert.equal(book.labels['eq-tools']!.chapter, 'appendices/tools')
  const html = await print(root, book, path)
  assert.match(html, /<h2 id="sec-tools"><a[^>]*>A\.1<\/a>框架<\/h2>/)
  assert.match(html, />式 \(A-1\)<\/a>与<a[^>]*>附录 A\.1<\/a>/)
})

test('what a listing ran on, and where its file is', () => {
  assert.equal(versionWords({ Python: '3.11.2', NumPy: '1.24.2' }), 'Python 3.11.2 · NumPy 1.24.2')
  assert.equal(sourcePath({ slug: 'a/b' }, 'gd.py', '/handbook/'), '/handbook/listings/a/b/gd.py')
})
