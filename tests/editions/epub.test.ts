/** A book of one chapter → its EPUB: what each kind of thing becomes, and the same bytes every time. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import sax from 'sax'
import { packed } from '../../scripts/editions/epub.ts'
import type { Book } from '../../src/book/book.ts'
import { epubFiles } from '../../src/editions/epub.ts'

const formula = (tex: string, inside: string) => `<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow>${inside}</mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">drawn</span></span>`
const lab = `<section class="lab" id="lab-a" aria-labelledby="lab-a-title"><h3 class="lab-title" id="lab-a-title">实验 1-1　试</h3><lab-a class="lab-body"><p class="lab-answer">得 <data value="1">1</data>。</p>
<div class="lab-controls"><p class="lab-off">打开脚本后可以改数字。</p><fieldset disabled><div class="lab-presets"><button type="button" data-preset="a=2">两倍</button></div>
<div class="lab-group lab-grid" role="group" aria-label="步长"><div class="lab-field"><label for="n">率</label><input type="range" value="3"><input id="n" type="number" data-label="率（%）" value="3"></div></div>
<details class="lab-group"><summary>数据</summary><div class="lab-scroll" aria-label="点"><table class="lab-cells"><tbody><tr><th scope="row">1</th><td><input value="7"></td><td hidden><input value="8"></td></tr><tr hidden><th>2</th></tr></tbody></table></div></details></fieldset></div>
<details class="lab-fold"><summary>各步</summary><p>一</p></details><p class="lab-status" role="status"></p></lab-a><script type="module" src="/x.js"></script></section>`
const article = (text: string) => `<main><article><header class="opening"><nav class="crumbs">手册</nav><h1>题</h1></header><div class="prose">${text}</div></article></main>`
const text = `<h2 id="sec-a"><a class="permalink" href="#sec-a" title="本处的永久链接">1.1</a>节</h2><p>设 ${formula('x^2', '<msup><mi>x</mi><mn>2</mn></msup>')}，见<a class="term" href="/glossary/#term-t">词</a>、<a href="/listings/p/c/a.py" download>a.py</a>。注<sup class="note-mark"><a href="#fn-1" id="fnref-1">1</a></sup></p>
<aside class="sidenote" id="fn-1" role="note"><a href="#fnref-1" class="sidenote-number">1</a>旁注</aside>
<figure class="figure" id="fig-a"><svg class="diagram" role="img" viewBox="0 0 9 9"><title>图</title><path d="M0 0" stroke="var(--fig-muted)"></path></svg><details class="text-version"><summary>文字版</summary><ul><li>甲到乙</li></ul></details><figcaption><a class="permalink" href="#fig-a">图 1-1</a>话</figcaption></figure>
<div class="scroll" tabindex="0"><table><tr><td align="right">1</td></tr></table></div>
<section class="exercise" id="ex-a"><p class="box-title"><a class="permalink" href="#ex-a">练习 1-1</a>算</p><details class="solution"><summary>解答</summary><p>答</p></details></section>${lab}`

const chapter = { slug: 'p/c', part: 'p', number: 1, ordinal: '1', title: '题 & 目', written: true, labels: [{ id: 'sec-a', kind: 'sec', number: '1.1', title: '节', depth: 2 }] }
const book = { date: '2026-11-26', parts: [{ slug: 'p', number: 1, title: '部', summary: '说', chapters: [chapter] }] } as unknown as Book
const stamp = { commit: '', modified: '2026-11-26T00:00:00Z', site: 'https://example.org/' }
const styles = { tokens: readFileSync('src/styles/tokens.css', 'utf8'), epub: readFileSync('src/editions/epub.css', 'utf8') }
const made = (prose = text) => epubFiles({
  page: (path) => fromHtml(path === 'glossary/' ? '<main><dl class="terms"><div id="term-t"><dt>词</dt><dd>义</dd></div></dl></main>' : article(prose)),
  book, stamp, base: '/', styles, cover: new Uint8Array([1]), font: async (characters) => new TextEncoder().encode(characters),
})
const files = await made()
const xhtml = String(files.get('EPUB/p-c.xhtml'))
const has = (part: string) => assert.ok(xhtml.includes(part), `no ${part} in\n${xhtml}`)

test('every file is well-formed XML, and the container begins with its type, stored', () => {
  for (const [path, content] of files) if (/\.(xhtml|opf|ncx|xml)$/.test(path)) sax.parser(true).write(String(content)).close()
  const bytes = Buffer.from(packed(files))
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip')
  assert.deepEqual(Object.keys(unzipSync(bytes)), [...files.keys()])
})

test('a second run gives the same bytes, in any zone', async () => {
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Kiritimati'
  const again = packed(await made())
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  assert.deepEqual(Buffer.from(again), Buffer.from(packed(files)))
})

test('a formula is MathML with its TeX, and the mark behind it stays with it', () => {
  has('<span class="unbroken"><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>，</span>')
  assert.doesNotMatch(xhtml, /drawn|annotation/)
})

test('drawings have colours as values; a dark page has its own', () => {
  has('stroke="#6b655c"')
  assert.doesNotMatch(xhtml, /var\(/)
  const css = String(files.get('EPUB/book.css'))
  assert.doesNotMatch(css, /var\(--/)
  assert.match(css, /prefers-color-scheme: dark\) \{[^]*svg \[stroke="#6b655c"\] \{ stroke: #989187 \}/)
})

test('solutions and text versions stand at the end and lead back', () => {
  has('<a href="#ex-a-solution">看解答</a>')
  has('<section id="ex-a-solution" class="endnote"><h3><span class="number">练习 1-1</span> 算<a class="back" href="#ex-a" role="doc-backlink">回到题目</a></h3><p>答</p></section>')
  has('<section id="fig-a-text" class="endnote"><h3><span class="number">图 1-1</span><a class="back" href="#fig-a" role="doc-backlink">回到图</a></h3><ul><li>甲到乙</li></ul></section>')
  assert.doesNotMatch(xhtml, /<details/)
})

test('a lab says its answer and its defaults, shows what it folds, and names its address', () => {
  has('<p><b>步长</b> 率（%）：3</p><p><b>数据</b></p><table class="lab-inputs"><caption>点</caption><tbody><tr><th scope="row">1</th><td>7</td></tr></tbody></table>')
  has('<a href="https://example.org/p/c/#lab-a" class="address">https://example.org/p/c/#lab-a</a>。那里备好的情形：两倍。')
  has('<p class="lab-label">各步</p><p>一</p>')
  assert.doesNotMatch(xhtml, /<(input|button|fieldset|script|lab-a)|打开脚本/)
})

test('notes are footnotes of EPUB; cells are aligned by class; nothing that only a screen scrolls is left', () => {
  has('<a id="fnref-1" href="#fn-1" class="note-mark" epub:type="noteref" role="doc-noteref">1</a>')
  has('<aside id="fn-1" role="doc-footnote" class="sidenote" epub:type="footnote">')
  has('<td class="right">1</td>')
  assert.doesNotMatch(xhtml, /tabindex|align=|crumbs|permalink/)
})

test('links lead into the EPUB where it has the page, to the site where it has not, and never nowhere', async () => {
  has('href="glossary.xhtml#term-t"')
  has('href="https://example.org/listings/p/c/a.py"')
  await assert.rejects(made('<p><a href="/glossary/#term-x">词</a></p>'), /p\/c\/ links to \/glossary\/#term-x, which the EPUB does not have/)
})

test('the contents go down to sections, in both forms, and the package names what its files hold', () => {
  assert.match(String(files.get('EPUB/nav.xhtml')), /<a href="p-c.xhtml">第 1 章　题 &#x26; 目<\/a><ol><li><a href="p-c.xhtml#sec-a">1.1　节<\/a>/)
  assert.match(String(files.get('EPUB/toc.ncx')), /<content src="p-c.xhtml#sec-a"\/>/)
  const opf = String(files.get('EPUB/package.opf'))
  assert.match(opf, /href="p-c.xhtml" media-type="application\/xhtml\+xml" properties="mathml svg"/)
  assert.match(opf, /<meta property="dcterms:modified">2026-11-26T00:00:00Z<\/meta>/)
})
