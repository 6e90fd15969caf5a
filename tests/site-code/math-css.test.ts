import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { facesCss, facesOf, mathCss } from '../../src/site/math-css.ts'
import { fontOfClass, glyphsIn } from '../../src/site/math-glyphs.ts'

const css = readFileSync('node_modules/katex/dist/katex.css', 'utf8')

test('only the faces that are used stand in the stylesheet', () => {
  const small = mathCss(css, new Map([['KaTeX_Main-Regular', 'data:x']]))
  assert.equal(small.match(/@font-face/g)?.length, 1)
  assert.match(small, /src:url\(data:x\) ?format\("woff2"\)/)
  assert.doesNotMatch(small, /fonts\//)
  assert.equal(facesOf(css).length, 20)
})

test('a page’s own sheet has its faces alone, each for its own glyphs', () => {
  const own = facesCss(css, new Map([['KaTeX_Math-Italic', { url: 'data:y', glyphs: ['Z', 'ψ'] }]]))
  assert.equal(own.match(/@font-face/g)?.length, 1)
  assert.match(own, /font-family:KaTeX_Math;.*src:url\(data:y\) ?format\("woff2"\);unicode-range:U\+5a,U\+3c8/i)
  assert.doesNotMatch(own, /\.katex/)
})

test('the table of classes is the one of katex.css', () => {
  const inCss = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selector, body]) => /\.katex /.test(selector!) && /font-(family: KaTeX|weight: bold|style: )/.test(body!))
    .flatMap(([, selector]) => selector!.split(',')).map((one) => one.trim().replace(/^\.katex /, '').replace(/^\.delimsizing\.mult \.(delim-size\d) > span$/, '.$1').replace(/^\.op-symbol\.(\w+-op)$/, '.$1').replace(/^\./, '').replace('.', ' '))
  assert.deepEqual([...new Set(inCss)].sort(), Object.keys(fontOfClass).sort())
})

test('glyphs go to the face that draws them: not those of the MathML, not the text after, not Han', () => {
  const glyphs = glyphsIn('<p>Q<span class="katex"><math>W</math><span class="katex-html" aria-hidden="true"><span class="base">(<span class="mord mathnormal">x</span>&lt;<span class="delimsizing size2">[</span>中</span></span></span>Z</p>')
  assert.deepEqual(Object.fromEntries([...glyphs].map(([face, set]) => [face, [...set].join('')])), { 'KaTeX_Main-Regular': '(<', 'KaTeX_Math-Italic': 'x', 'KaTeX_Size2-Regular': '[' })
})
