import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighlighter } from 'shiki'
import { classOf, markedLines, shikiConfig } from '../../src/markdown/shiki.ts'

test('colours become classes', () => {
  assert.equal(classOf('color:var(--tk-token-keyword)'), 'keyword')
  assert.equal(classOf('color:var(--tk-foreground)'), undefined)
})
test('line marks are single lines and ranges', () => {
  assert.deepEqual([...markedLines('{1,3-5}')], [1, 3, 4, 5])
  assert.equal(markedLines('title="x"').size, 0)
})
test('highlighted code has no style attribute', async () => {
  const highlighter = await createHighlighter({ langs: ['python'], themes: [shikiConfig.theme] })
  const html = highlighter.codeToHtml('def f(x):\n    return "a" # b\n', { lang: 'python', theme: 'book', transformers: shikiConfig.transformers, meta: { __raw: '{2}' } })
  assert.doesNotMatch(html, /style=/)
  assert.match(html, /class="tk-keyword"/)
  assert.match(html, /class="line marked"/)
})
