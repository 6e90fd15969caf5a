import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { glyphsIn, mathCss } from '../../src/site/math-css.ts'

test('only woff2 sources are left, and each face is named', () => {
  const { css, faces } = mathCss(readFileSync('node_modules/katex/dist/katex.css', 'utf8'))
  assert.doesNotMatch(css, /\.(woff|ttf)\)/)
  assert.equal(faces.length, 20)
  assert.match(css, /url\(KaTeX_Main-Regular\.woff2\)/)
})
test('glyphs are those of the drawn formula: not of its MathML, not of the text after it, not Han', () => {
  const glyphs = new Set<string>()
  glyphsIn('<p>Q<span class="katex"><math>W</math><span class="katex-html" aria-hidden="true"><span class="base">x&lt;<span>θ&#x27;</span>中</span></span></span>Z</p>', glyphs)
  assert.deepEqual([...glyphs].sort(), ["'", '<', 'x', 'θ'])
})
