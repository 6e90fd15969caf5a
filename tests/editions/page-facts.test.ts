/** What a page must say in any form, on a page of a few lines. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { factsOfPage, lostFrom } from '../site/parity/page-facts.ts'

const formula = '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>'
const said = (html: string) => factsOfPage(fromHtml(`<main>${html}</main>`)).map(({ kind, what }) => `${kind} ${what}`)

test('words are kept once and in order, formulas as a mark with their TeX after it', () => {
  assert.deepEqual(said(`<nav>目录</nav><h1>题目</h1><p>设 ${formula} 为 <b>平方</b>。</p><ul><li>甲<ul><li>乙</li></ul></li></ul>`),
    ['title 题目', 'prose 设 \uFFFC 为 平方。', 'formula x^2', 'prose 甲', 'prose 乙'])
})

test('a figure says its number, its caption, and what the drawing shows, once for both widths', () => {
  const drawing = '<svg role="img"><title>循环</title><desc>一圈</desc><text>看</text></svg>'
  assert.deepEqual(said(`<figure id="fig-a" class="figure">${drawing}${drawing}<details class="text-version"><summary>文字版</summary><ul><li>甲到乙</li></ul></details><figcaption><a class="permalink">图 1-1</a>结论</figcaption></figure>`),
    ['drawing 循环 一圈', 'text version 甲到乙', 'number 图 1-1', 'caption 结论'])
})

test('an empty cell is a cell, and each knows its place', () => {
  const facts = factsOfPage(fromHtml('<main><table><tr><th>a</th><th></th></tr><tr><td>1</td><td>2</td></tr></table></main>'))
  assert.deepEqual(facts.map(({ what, cell }) => `${what} ${cell!.row},${cell!.column}`), ['a 0,0', ' 0,1', '1 1,0', '2 1,1'])
})

test('equations, exercises, listings, notes and labs say what is theirs', () => {
  assert.deepEqual(said(`<div class="equation">${formula}<a class="permalink">(1-1)</a></div>`), ['equation x^2', 'number (1-1)'])
  assert.deepEqual(said('<section class="exercise" id="ex-a"><p class="box-title"><a class="permalink">练习 1-1</a>算</p><p>问</p><details class="solution"><summary>解答</summary><p>答</p></details></section>'),
    ['number 练习 1-1', 'exercise 算', 'exercise 问', 'solution 答'])
  assert.deepEqual(said('<figure class="listing"><figcaption><a class="permalink">代码 1-1</a><span>加</span><a class="file">a.py · Python · 下载</a></figcaption><pre class="code">1 +  1\n</pre><pre class="output">2</pre></figure>'),
    ['number 代码 1-1', 'caption 加a.py · Python', 'code 1 +  1', 'output 2'])
  assert.deepEqual(said('<p>文<sup class="note-mark"><a>1</a></sup>。</p><aside class="sidenote"><a class="sidenote-number">1</a>注</aside>'), ['prose 文。', 'note 注'])
  assert.deepEqual(said('<section class="lab" id="lab-a"><h3 class="lab-title">实验</h3><lab-a><p class="lab-answer">得 1。</p><label for="n">数</label><input type="range" value="3"><input data-label="数（个）" value="3"><select data-label="词"><option>甲<option selected>乙</select><button>恢复</button></lab-a></section>'),
    ['lab 实验', 'result 得 1。', 'input 数（个）：3', 'input 词：乙'])
})

test('what a form lacks is named, also a short number that stands further on', () => {
  const facts = factsOfPage(fromHtml(`<main><p>一二三${formula}四</p><table><tr><td>3</td><td>7</td></tr></table><p>完</p></main>`))
  assert.deepEqual(lostFrom('一二 三 $x$ 四 3 7 完', facts, 20), [])
  assert.deepEqual(lostFrom('一二三四 7 完', facts, 20).map(({ what }) => what), ['3'])
  assert.deepEqual(lostFrom('一二三四 7 完，另外还有三十个字的别的话在这里说了很久很久才说到 3', facts, 20).map(({ what }) => what), ['3'])
  assert.deepEqual(lostFrom('一二三 3 7 完', facts, 20).map(({ kind }) => kind), ['prose'])
})
