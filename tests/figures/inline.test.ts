import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDrawing, writeDrawing } from '../../src/figures/drawing.ts'
import { inlineDiagram, lists } from '../../src/figures/inline.ts'
import { readSource } from '../../src/figures/source.ts'
import { fence } from './fence.ts'

const source = readSource(fence('flowchart LR\n  a --> b', 'title="甲 & 乙" desc="甲到乙。"'))
const drawing = (width: number, words: string[] = ['- 甲，到“乙”']) => writeDrawing({
  hash: source.hash, hasNarrow: false, words, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50" viewBox="0 0 ${width} 50"><path d="M0 0h9"/></svg>`,
})

test('a drawing is written and read back, with its words', () => {
  const words = ['- 最高分 > 0.9', '  - 是：到 "乙"']
  assert.deepEqual(readDrawing(drawing(100, words)), { hash: source.hash, hasNarrow: false, words, svg: '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"><path d="M0 0h9"/></svg>' })
  assert.equal(readDrawing('<svg/>'), undefined)
})

test('the SVG is an image with the name and description of its author', () => {
  const html = inlineDiagram(source, { svg: drawing(400) })
  assert.ok(html.startsWith('<svg class="diagram" role="img" aria-labelledby="fig-x-title" aria-describedby="fig-x-desc" width="400" height="50" viewBox="0 0 400 50"><title id="fig-x-title">甲 &amp; 乙</title><desc id="fig-x-desc">甲到乙。</desc><path'), html)
  assert.ok(html.endsWith('<details class="text-version"><summary>文字版</summary><ul><li>甲，到“乙”</li></ul></details>'), html)
})

test('with a narrow drawing there are two images, one set of words, and no id twice', () => {
  const html = inlineDiagram(source, { svg: drawing(900), narrow: drawing(300) })
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(ids, ['fig-x-title', 'fig-x-desc', 'fig-x-narrow-title', 'fig-x-narrow-desc'])
  assert.deepEqual([...html.matchAll(/<svg class="([^"]+)"/g)].map(([, name]) => name), ['diagram wide', 'diagram narrow'])
  assert.equal(html.split('<details').length, 2)
})

test('a wide drawing without a narrow one scrolls in a box that the keyboard reaches', () => {
  assert.match(inlineDiagram(source, { svg: drawing(700) }), /^<div class="diagram-scroll" tabindex="0" role="region" aria-label="甲 &amp; 乙"><svg/)
  assert.doesNotMatch(inlineDiagram(source, { svg: drawing(400) }), /diagram-scroll/)
})

test('nothing in the page needs an inline style', () => {
  assert.doesNotMatch(inlineDiagram(source, { svg: drawing(900), narrow: drawing(600) }), /style=/)
})

test('lines become nested lists, in order where order matters', () => {
  assert.equal(lists(['1. a', '  - b', '  - c', '1. d']), '<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>')
  assert.equal(lists(['- a', '  - b', '    - c', '- d']), '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>')
  assert.equal(lists([]), '')
})

test('an SVG that the figures command did not draw is refused', () => {
  assert.throws(() => inlineDiagram(source, { svg: '<svg width="1"/>' }), /fig-x was not drawn/)
})
