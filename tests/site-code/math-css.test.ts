import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { facesOf, mathCss } from '../../src/site/math-css.ts'
import { fontOfClass, glyphsIn } from '../../src/site/math-glyphs.ts'

const css = readFileSync('node_modules/katex/dist/katex.css', 'utf8')

test('only the faces that are used stand in the stylesheet', () => {
  const small = mathCss(css, new Map([['KaTeX_Main-Regular', 'data:x']]))
  assert.equal(small.match(/@font-face/g)?.length, 1)
  assert.match(small, /src:url\(data:x\) ?format\("woff2"\)/)
  assert.doesNotMatch(small, /fonts\//)
  assert.equal(facesOf(css).length, 20)
})

test('the table of classes is the one of katex.css', () => {
  const inCss = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selector, body]) => /\.katex /.test(selector!) && /font-(family: KaTeX|weight: bold|style: )/.test(body!))
    .flatMap(([, selector]) => selector!.split(',')).map((one) => one.trim().replace(/^\.katex /, '').replace(/^\.delimsizing\.mult \.(delim-size\d) > span$/, '.$1').replace(/^\.op-symbol\.(\w+-op)$/, '.$1').replace(/^\./, '').replace('.', ' '))
  assert.deepEqual([...new Set(inCss)].sort(), Object.keys(fontOfClass).sort())
})

test('glyphs go to the face that draws them: not those of the MathML, not the text after, not Han', () => {
  const glyphs = new Map<string, Set<string>>()
  glyphsIn('<p>Q<span class="katex"><math>W</math><span class="katex-html" aria-hidden="true"><span class="base">(<span class="mord mathnormal">x</span>&lt;<span class="delimsizing size2">[</span>中</span></span></span>Z</p>', glyphs)
  assert.deepEqual(Object.fromEntries([...glyphs].map(([face, set]) => [face, [...set].join('')])), { 'KaTeX_Main-Regular': '(<', 'KaTeX_Math-Italic': 'x', 'KaTeX_Size2-Regular': '[' })
})
