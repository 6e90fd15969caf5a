import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shareOut, type Glyphs } from '../../src/site/math-share.ts'

const glyphs = (text: string, face = 'Main'): Glyphs => new Map([[face, new Set(text)]])
const shown = (all: Glyphs) => Object.fromEntries([...all].map(([face, set]) => [face, [...set].join('')]))

test('what one page in five shows is common, what fewer show stays with them', () => {
  const pages = new Map(['xa', 'x', 'x', 'x', 'x', 'xb', 'xb'].map((text, i) => [`${i}`, glyphs(text)]))
  const { common, rare } = shareOut(pages)
  assert.deepEqual(shown(common), { Main: 'xb' })
  assert.deepEqual([...rare].map(([page, own]) => [page, shown(own)]), [['0', { Main: 'a' }]])
})

test('the same letter in another face is another glyph', () => {
  const pages = new Map([...'123456'].map((page) => [page, glyphs('x', page === '1' ? 'Bold' : 'Main')]))
  assert.deepEqual(shown(shareOut(pages).rare.get('1')!), { Bold: 'x' })
})

test('both sheets together hold every glyph of a page, and no glyph twice', () => {
  const faces = fc.dictionary(fc.constantFrom('Main', 'Math', 'Size1'), fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 }))
  fc.assert(fc.property(fc.array(faces, { maxLength: 12 }), (list) => {
    const pages = new Map(list.map((one, i) => [`${i}`, new Map(Object.entries(one).map(([face, set]) => [face, new Set(set)]))]))
    const { common, rare } = shareOut(pages)
    for (const [page, own] of pages) for (const [face, set] of own) for (const glyph of set) assert.notEqual(common.get(face)?.has(glyph) ?? false, rare.get(page)?.get(face)?.has(glyph) ?? false)
  }))
})
