/** Text → words: the same cut for the book and for a question. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, labelTokens, tokens } from '../../src/search/tokens.ts'

const words = (text: string) => tokens(fold(text)).map(({ word }) => word)

test('Han is cut into overlapping pairs, wherever a dictionary would cut', () => assert.deepEqual(words('冷启动估值'), ['冷启', '启动', '动估', '估值']))
test('a lone character is a word of its own', () => assert.deepEqual(words('键 K'), ['键', 'k']))
test('Han and Latin part without a space', () => assert.deepEqual(words('KV缓存v3'), ['kv', '缓存', 'v3']))
test('numbers lose their separators', () => assert.deepEqual(words('8,030,261,248 个 0.264458'), ['8030261248', '个', '0264458']))
test('identifiers keep their underscores and part at dots', () => assert.deepEqual(words('torch.nn in_proj_weight'), ['torch', 'nn', 'in_proj_weight']))
test('full width and capitals are folded', () => assert.deepEqual(words('ＫＶ　缓存'), ['kv', '缓存']))
test('a number of the book is one word', () => assert.deepEqual(labelTokens('见图 4-3、式（8-12）和代码18-1'), ['fig4x3', 'eq8x12', 'lst18x1']))

test('folding keeps every character at its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length))
})

test('a piece from the middle of a text has no pair that the text lacks', () => {
  const han = fc.array(fc.constantFrom(...'估值冷启动键值缓存模型训练'), { minLength: 2, maxLength: 30 }).map((chars) => chars.join(''))
  fc.assert(fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
    const from = a % (text.length - 1)
    const piece = text.slice(from, from + 2 + (b % (text.length - from)))
    return words(piece).every((word) => words(text).includes(word))
  }))
})
