/** What of a page can be found: sections and the things in them, as a reader reads them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import type { Book, Chapter, Label } from '#book/book.ts'
import { recordsOf, stop } from '../../src/search/records.ts'

const label = (id: string, kind: Label['kind'], number: string, title: string): Label => ({ id, kind, number, title, chapter: 'a/b', section: 'sec-one', depth: 2, place: { file: '', line: 1, column: 1 } })
const labels = Object.fromEntries([label('sec-one', 'sec', '1.1', '一'), label('fig-x', 'fig', '1-1', '题'), label('eq-x', 'eq', '1-1', ''), label('lst-x', 'lst', '1-1', '清单'), label('ex-x', 'ex', '1-1', '算')].map((one) => [one.id, one]))
const chapter = { slug: 'a/b', part: 'a', number: 1, title: '章名', labels: Object.values(labels) } as Chapter
const book = { parts: [{ slug: 'a', number: 1, title: '部名', chapters: [chapter] }], labels, terms: {}, works: {} } as unknown as Book
const katex = (tex: string) => `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>隐</mi></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html">隐</span></span>`

const records = recordsOf(fromHtml(`<main><article>
  <header class="opening"><nav>导航</nav><h1>章名</h1><p class="summary">摘要。</p><p data-site-only>复制本页</p></header>
  <div class="prose"><h2 id="sec-one"><a class="permalink">1.1</a>标题</h2>
  <p>有 ${katex('n')} 个<a class="term" href="/glossary/#term-token">词元</a><span class="cite">[1]</span>。得到 ${katex('\\\\frac{1}{2}')}：</p>
  <div class="equation" id="eq-x">${katex('E=mc^2')}</div>
  <figure id="fig-x"><svg><title>秘密</title><text>秘密</text></svg><details><summary>文字版</summary>秘密</details><figcaption><a class="permalink">图 1-1</a>图的结论。</figcaption></figure>
  <figure id="lst-x"><figcaption>清单</figcaption><pre><code>in_proj = 1</code></pre></figure>
  <section class="exercise" id="ex-x"><p class="box-title">练习 1-1 算</p><p>题目。</p></section></div>
  <section class="bibliography"><h2>参考文献</h2><ol><li>某人</li></ol></section></article></main>`), chapter, book)

test('a record for the chapter, its section, and every thing in it', () => {
  assert.deepEqual(records.map(({ url, kind }) => `${kind} ${url}`), ['正文 /a/b/', '正文 /a/b/#sec-one', '图表 /a/b/#eq-x', '图表 /a/b/#fig-x', '代码 /a/b/#lst-x', '正文 /a/b/#ex-x'])
})
test('navigation, numbers, hidden text, formula markup, diagrams and reference lists are in none', () => {
  for (const { text, title } of records) assert.doesNotMatch(text + title, /导航|复制|隐|frac|秘密|某人|\[1\]|mc/)
})
test('a formula that reads as it is written stays, another leaves a mark', () => assert.equal(records[1]!.text, `有${stop}n${stop}个词元${stop}。得到${stop}…${stop}：${stop}图的结论。`))
test('a thing knows its section; a formula is called by the sentence before it', () => {
  assert.deepEqual(records.slice(2).map(({ section }) => section?.id), ['sec-one', 'sec-one', 'sec-one', 'sec-one'])
  assert.match(records[2]!.title, /得到/)
})
test('code is found in its listing, an exercise in its own record', () => {
  assert.match(records[4]!.text, /in_proj/)
  assert.equal(records[5]!.text, '题目。')
})
test('a section knows the terms that the chapter introduces in it', () => assert.deepEqual(records[1]!.terms, ['token']))
test('a table that lists what stands elsewhere is passed by', () => {
  const [, section] = recordsOf(fromHtml('<main><article><div class="prose"><h2 id="sec-one">标题</h2><p>正文。</p><table class="book-table index"><tr><td>别处的话</td></tr></table></div></article></main>'), chapter, book)
  assert.equal(section!.text, '正文。')
})
test('Latin words of neighbouring cells stay two words', () => {
  const [, section] = recordsOf(fromHtml('<main><article><div class="prose"><h2 id="sec-one">标题</h2><table><tr><td>版本 1.0</td><td>CrewAI</td><td>框架</td></tr></table></div></article></main>'), chapter, book)
  assert.equal(section!.text, `版本 1.0${stop} CrewAI${stop}框架`)
})
