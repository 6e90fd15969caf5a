import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { rehypeUnbroken } from '../../src/markdown/rehype-unbroken.ts'

const formula = (letter: string) => `<span class="katex"><b>${letter}</b></span>`
const held = (inside: string) => `<span class="unbroken">${inside}</span>`
const printed = (html: string): string => {
  const tree = fromHtml(html, { fragment: true })
  rehypeUnbroken()(tree)
  return unified().use(rehypeStringify).stringify(tree)
}

test('a mark after a formula stays with it, and so does one that opens before it', () => {
  assert.equal(printed(`<p>取 ${formula('x')}，再走</p>`), `<p>取 ${held(`${formula('x')}，`)}再走</p>`)
  assert.equal(printed(`<p>步长（${formula('η')}）太大</p>`), `<p>步长${held(`（${formula('η')}）`)}太大</p>`)
})

test('marks between two formulas go to the first, those that open to the second', () => {
  assert.equal(printed(`<p>${formula('a')}、${formula('b')}（${formula('c')}）</p>`), `<p>${held(`${formula('a')}、`)}${formula('b')}${held(`（${formula('c')}）`)}</p>`)
  assert.equal(printed(`<p>${formula('a')}。（${formula('b')}</p>`), `<p>${held(`${formula('a')}。`)}${held(`（${formula('b')}`)}</p>`)
})

test('a formula among words is left as it is, and nothing is held twice', () => {
  const plain = `<p>取 ${formula('x')} 再走</p>`
  assert.equal(printed(plain), plain)
  const once = printed(`<p>${formula('x')}。</p>`)
  assert.equal(printed(once), once)
})
