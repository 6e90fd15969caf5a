import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import katex from 'katex'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { rehypeValidMath } from '../../src/markdown/rehype-valid-math.ts'

const printed = (tex: string): string => {
  const tree = fromHtml(katex.renderToString(tex, { output: 'mathml' }), { fragment: true })
  rehypeValidMath()(tree)
  return unified().use(rehypeStringify).stringify(tree)
}

test('a name of a function in a script leaves the script its two places', () => {
  assert.match(printed('\\lambda_{\\max}'), /<msub><mi>λ<\/mi><mi>max<\/mi><\/msub>/)
  assert.match(printed('\\lambda_{\\max}^{\\min}'), /<msubsup><mi>λ<\/mi><mi>max<\/mi><mi>min<\/mi><\/msubsup>/)
})

test('in a line a function is still applied', () => {
  assert.match(printed('\\ln x'), /<mi>ln<\/mi><mo>\u2061<\/mo><mi>x<\/mi>/)
})
