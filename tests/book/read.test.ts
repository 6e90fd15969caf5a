import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Faults } from '#book/fault.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'

test('a book is read whole: parts, chapters, labels, terms', async () => {
  const book = await readBook(tinyBook({ [first]: `${head}\n[梯度](term:gradient)见[](cite:rumelhart1986backprop)。\n` }))
  assert.deepEqual(book.parts.map((part) => part.chapters.map((chapter) => chapter.title)), [['第一章', '第二章', '第三章']])
  assert.deepEqual(Object.keys(book.works), ['rumelhart1986backprop'])
})

test('only what is cited is formatted', async () => {
  assert.deepEqual((await readBook(tinyBook({ [first]: head }))).works, {})
})

test('all faults are told at once, in reading order', async () => {
  const root = tinyBook({ [first]: `${head}\n[](#eq-x)\n\n[](cite:none)\n` })
  await assert.rejects(readBook(root), (error) => error instanceof Faults && error.message.split('\n').length === 2
    && error.message.startsWith('content/01-basics/01-first/index.mdx:8:1 book/unknown-label'))
})

test('the book is plain data: printing it as JSON and reading it back loses nothing', async () => {
  const book = await readBook(tinyBook({ [first]: `${head}\n$x$\n` }))
  assert.deepEqual(JSON.parse(JSON.stringify(book)), book)
})

test('an empty folder is a book without chapters', async () => {
  const root = tinyBook({ [first]: head })
  for (const name of readdirSync(join(root, 'content'))) rmSync(join(root, 'content', name), { recursive: true })
  assert.deepEqual((await readBook(root)).parts, [])
})

