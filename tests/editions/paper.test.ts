/** A chapter on paper: nothing to press, nothing folded, nothing twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { paperOf } from '../../src/editions/paper.ts'
import { oneIn } from '../../src/editions/tree.ts'

const opening = '<header class="opening"><nav class="crumbs">手册</nav><p class="ordinal">第 4 章</p><h1>题目</h1></header>'
const articleOf = (html: string): Element => oneIn(fromHtml(`<article>${opening}<div class="prose">${html}</div></article>`), 'article', ({ tagName }) => tagName === 'article')
const paper = (html: string, level: 0 | 1 = 0) => toHtml(paperOf(articleOf(html), level))
const prose = (html: string) => /<div class="prose">(.*)<\/div><\/article>/s.exec(paper(html))![1]
const formula = '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">x²</span></span></span>'
const seen = (inside: string) => `<span class="katex" role="img" aria-label="x^2"><span class="katex-html"><span class="base">${inside}</span></span></span>`

test('the number of a chapter stands in its title, and headings go down under the parts of the book', () => {
  const title = '<span class="ordinal">第 4 章\u3000</span><span class="title">题目</span>'
  assert.ok(paper('').includes(`<h1 class="chapter-title">${title}</h1>`))
  const inBook = paper('<h2 id="sec-a"><a class="permalink" href="#sec-a">4.1</a>节</h2><h3 id="sec-b">小节</h3>', 1)
  assert.ok(inBook.includes(`<h2 class="chapter-title">${title}</h2>`))
  assert.ok(inBook.includes('<h3 id="sec-a" class="section-title"><span class="permalink">4.1\u00a0</span>节</h3><h4 id="sec-b" class="subsection-title">小节</h4>'))
})

test('buttons, the drawing for telephones and the words of a drawing stay on the screen', () => {
  assert.equal(prose('<figure><svg class="diagram wide"></svg><svg class="diagram narrow"></svg><button>放大</button><details class="text-version"><summary>文字版</summary>甲</details></figure><p class="forms">复制</p>'),
    '<figure><svg class="diagram wide"></svg></figure>')
})

test('the name of a file is a name', () => {
  assert.equal(prose('<a class="file" href="/listings/a.py" download>a.py · Python · 下载</a>'), '<a class="file" href="/listings/a.py">a.py · Python</a>')
})

test('a solution is open and says what it is', () => {
  assert.equal(prose('<details class="solution"><summary>解答</summary><p>答</p></details>'), '<div class="solution"><p class="fold-title">解答</p><p>答</p></div>')
})

test('a formula is there once, says its TeX, and keeps the mark behind it and the bracket before it', () => {
  assert.equal(prose(`<p>设（${formula}），得 ${formula}</p>`), `<p>设${seen('<span class="mark">（</span>x²<span class="mark">），</span>')}得 ${seen('x²')}</p>`)
})

test('a lab says what it is set to, in the words of its controls, and has none', () => {
  const lab = `<section class="lab" id="lab-a"><h3 class="lab-title">实验</h3><lab-a class="lab-body"><div class="lab-controls"><p class="lab-off">打开脚本</p><fieldset disabled><legend>可以改的数</legend>
<div class="lab-presets"><button>甲</button></div><div class="lab-group"><div class="lab-field"><label for="n">步长</label><input type="range" value="0.5"><input id="n" type="number" data-label="步长（米）" value="0.1"></div>
<div class="lab-field"><input type="checkbox" data-label="标准化" checked></div><select class="x" data-label="y"></select></div>
<details class="lab-group"><summary>改点</summary><div class="lab-field"><select data-label="词"><option>甲<option selected>乙</select></div><input type="hidden" data-label="点" value="1,2">
<table class="lab-cells"><tr><th>1</th><td><input value="7"></td><td hidden><input value="8"></td></tr></table></details></fieldset></div></lab-a></section>`
  const html = prose(lab.replaceAll('\n', '').replace('<select class="x" data-label="y"></select>', ''))
  assert.equal(html, '<section class="lab" id="lab-a"><p class="lab-title">实验</p><div class="lab-body"><div class="lab-defaults"><p class="lab-defaults-title">默认取值</p>'
    + '<div class="lab-group"><span class="lab-set">步长（米）：0.1</span><span class="lab-set">标准化：是</span></div>'
    + '<div class="lab-group"><span class="lab-group-title">改点</span><span class="lab-set">词：乙</span><table class="lab-cells"><tbody><tr><th>1</th><td>7</td></tr></tbody></table></div></div></div></section>')
})

test('the page itself is not changed', () => {
  const article = articleOf(`<p>${formula}</p>`)
  const before = toHtml(article)
  paperOf(article, 1)
  assert.equal(toHtml(article), before)
})
