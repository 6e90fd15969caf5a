import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { rehypeSuperscripts } from '../../src/markdown/rehype-superscripts.ts'

const printed = (html: string): string => {
  const tree = fromHtml(html, { fragment: true })
  rehypeSuperscripts()(tree)
  return unified().use(rehypeStringify).stringify(tree)
}

test('a raised digit in the text gets a font of its own', () => {
  assert.equal(printed('<p>10²⁴ 次</p>'), '<p>10<span class="sup">²⁴</span> 次</p>')
})

test('a raised digit in a drawing or in code is left alone: a span would end the drawing', () => {
  for (const html of ['<svg viewBox="0 0 9 9"><text>10⁻¹⁸</text></svg>', '<p><code>10²</code></p>']) assert.equal(printed(html), html)
})
