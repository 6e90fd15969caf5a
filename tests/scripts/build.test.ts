/** A book with a mistake is not built: exit 1, one line with the place, no stack. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSmall } from '../small-site.ts'

const chapter = 'content/01-basics/01-first/index.mdx'

function buildWith(change: (text: string) => string, path = chapter) {
  const { status, stderr, remove } = buildSmall({ [path]: change })
  remove()
  return { status, stderr }
}

test('a reference to nothing is told before anything is printed', () => {
  const { status, stderr } = buildWith((text) => text.replace('[](#eq-first-mse)', '[](#eq-first-mxe)'))
  assert.equal(status, 1)
  assert.match(stderr, /^content\/01-basics\/01-first\/index\.mdx:10:\d+ book\/unknown-label nothing in the book is labelled #eq-first-mxe; did you mean eq-first-mse\?$/m)
  assert.doesNotMatch(stderr, /^\s+at /m)
})

test('bad TeX is told by the plugin that meets it', () => {
  const { status, stderr } = buildWith((text) => text.replace('$\\hat y_i=', '$\\hat{y_i='))
  assert.equal(status, 1)
  assert.match(stderr, /^content\/01-basics\/01-first\/index\.mdx:20:4 math\/bad-tex KaTeX cannot set this formula: /m)
  assert.doesNotMatch(stderr, /^\s+at /m)
})

test('a published address that is gone stops the build, and says what to write', () => {
  const { status, stderr } = buildWith(() => '/\n/basics/first/#sec-first-loss\n/basics/first/#sec-of-old\n', 'content/permalinks.txt')
  assert.equal(status, 1)
  assert.match(stderr, /^content\/permalinks\.txt:3:1 host\/broken-permalink .*#sec-of-old on \/basics\/first\/ is gone.*"\/basics\/first\/#sec-of-old": /m)
  assert.doesNotMatch(stderr, /^\s+at /m)
})
