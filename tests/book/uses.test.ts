import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { usesOfTerms, usesOfWorks } from '#book/uses.ts'
import { citedKeys } from '#book/words.ts'
import { first, head, tinyBook } from '../press.ts'

const book = await readBook(tinyBook({ [first]: `${head}
[](cite:rumelhart1986backprop)

## 一节 {/* sec-one */}

[](cite:rumelhart1986backprop)，[梯度](term:gradient)，[梯度](term:gradient)
` }))

test('a work points back at every single mark', () => {
  assert.deepEqual(usesOfWorks(chaptersOf(book)).get('rumelhart1986backprop')!.map((use) => [use.section, use.anchor]),
    [['', 'cite-rumelhart1986backprop-1'], ['sec-one', 'cite-rumelhart1986backprop-2']])
})

test('a term points back at each section once', () => {
  assert.deepEqual(usesOfTerms(chaptersOf(book)).get('gradient')!.map((use) => use.section), ['sec-one'])
})

test('a chapter numbers a work once, however often it is cited', () => {
  assert.deepEqual(citedKeys(chaptersOf(book)[0]!), ['rumelhart1986backprop'])
})
