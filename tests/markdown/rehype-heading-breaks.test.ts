import assert from 'node:assert/strict'
import { test } from 'node:test'
import rehypeStringify from 'rehype-stringify'
import { fromHtml } from 'hast-util-from-html'
import type { Root } from 'hast'
import { unified } from 'unified'
import type { Book } from '#book/book.ts'
import { rehypeHeadingBreaks } from '../../src/markdown/rehype-heading-breaks.ts'

const book = { terms: { lm: { zh: '大模型' } } } as unknown as Book
async function broken(html: string): Promise<string> {
  const processor = unified().use(rehypeHeadingBreaks, { book: () => book }).use(rehypeStringify)
  return processor.stringify(await processor.run(fromHtml(html, { fragment: true }) as Root) as Root)
}

test('a heading may be broken between its words, not inside them, and not inside a name of the book', async () => {
  assert.equal(await broken('<h2><a href="#a">1.2</a>给大模型测偏见</h2>'), '<h2><a href="#a">1.2</a>给大模型<wbr>测偏见</h2>')
})

test('code in a heading is a word; what leans on it stays with it', async () => {
  assert.equal(await broken('<h3><a>1</a>先读 <code>a b</code>再改</h3>'), '<h3><a>1</a>先读 <wbr><code>a b</code><wbr>再改</h3>')
  assert.equal(await broken('<h3><a>1</a>先读 <code>a b</code>，再改</h3>'), '<h3><a>1</a>先读 <wbr><code>a b</code>，<wbr>再改</h3>')
})

test('nothing but headings is touched', async () => assert.equal(await broken('<p>给大模型测偏见</p>'), '<p>给大模型测偏见</p>'))
