/** A page in, the page of the edition out: words and addresses, and nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traditionalPage, type Edition } from '../../src/traditional/page.ts'

const edition: Edition = { origin: 'https://book.example', base: '/handbook/', has: (path) => ['', 'a/', 'search/'].includes(path), own: (path) => (path === '_assets/x.js' ? 'zh-hant/_assets/1/x.js' : undefined) }
/** 书 stands for all that is converted. */
const printed = (html: string) => traditionalPage(html, edition, (text) => text.replaceAll('书', '書'))
const same = (html: string) => assert.equal(printed(html), html)

test('text, titles, labels and descriptions are converted', () => {
  assert.equal(printed('<p title="书">书<img alt="书"><input placeholder="书" aria-label="书"/></p>'), '<p title="書">書<img alt="書"><input placeholder="書" aria-label="書"/></p>')
  assert.equal(printed('<meta name="description" content="书"><svg><title>书</title><text x="1">书</text></svg>'), '<meta name="description" content="書"><svg><title>書</title><text x="1">書</text></svg>')
})

test('code, formulas and what is shown letter for letter stay, also with elements inside', () => {
  same('<pre class="code"><code><span>书</span></code>书</pre>')
  same('<code>书</code><kbd>书</kbd><samp>书</samp><math><mtext>书</mtext></math>')
  same('<span class="katex"><span class="katex-html"><span>书</span></span>书</span>')
  same('<p class="lab-pieces"><span data-v="3" aria-label="书">书</span></p>')
  assert.equal(printed('<span class="katex"><span>书</span></span>书'), '<span class="katex"><span>书</span></span>書')
})

test('a phrase that may be broken is converted whole, and broken in the same place', () => {
  const phrase = (html: string) => traditionalPage(html, edition, (text) => text.replace('头发', '頭髮').replace('自由软件', '自由軟體包'))
  assert.equal(phrase('<h2>头<wbr>发<wbr>白</h2>'), '<h2>頭<wbr>髮<wbr>白</h2>')
  assert.equal(phrase('<h2>自由<wbr>软件</h2>'), '<h2>自由<wbr>軟體包</h2>')
})

test('an entry of the bibliography stays, what the book says of it does not', () => {
  assert.equal(printed('<li id="ref-x"><span class="no">1</span><span>书[M].<span class="cited">书<a href="#y">书</a></span>书</span></li><p>书</p>'),
    '<li id="ref-x"><span class="no">1</span><span>书[M].<span class="cited">書<a href="#y">書</a></span>书</span></li><p>書</p>')
})

test('ids, classes, scripts and values of code stay', () => same('<p id="书" class="书" data-x="书"><script>var a = "书"</script></p>'))

test('links to pages lead into the edition; files are shared, but those it has itself', () => {
  assert.equal(printed('<a href="/handbook/a/#x"></a><a href="/handbook/"></a><a href="#x"></a><a href="/handbook/listings/a.py"></a>'), '<a href="/handbook/zh-hant/a/#x"></a><a href="/handbook/zh-hant/"></a><a href="#x"></a><a href="/handbook/listings/a.py"></a>')
  assert.equal(printed('<script type="module" src="/handbook/_assets/x.js"></script><script src="/handbook/_assets/y.js"></script><link rel="stylesheet" href="/handbook/_assets/y.css">'), '<script type="module" src="/handbook/zh-hant/_assets/1/x.js"></script><script src="/handbook/_assets/y.js"></script><link rel="stylesheet" href="/handbook/_assets/y.css">')
  assert.equal(printed('<meta http-equiv="refresh" content="0; url=/handbook/a/#x">'), '<meta http-equiv="refresh" content="0; url=/handbook/zh-hant/a/#x">')
  assert.equal(printed('<body data-base="/handbook/">'), '<body data-base="/handbook/zh-hant/">')
})

test('absolute addresses move where they are of this site', () => {
  assert.equal(printed('<link rel="canonical" href="https://book.example/handbook/a/"><a href="https://other.example/handbook/a/"></a>'), '<link rel="canonical" href="https://book.example/handbook/zh-hant/a/"><a href="https://other.example/handbook/a/"></a>')
  same('<link rel="alternate" hreflang="zh-Hans" href="https://book.example/handbook/a/">')
})

test('the language is told, and the link between the editions is turned round', () => {
  assert.equal(printed('<html lang="zh-CN">'), '<html lang="zh-Hant">')
  assert.equal(printed('<a class="edition" data-edition href="/handbook/zh-hant/a/" hreflang="zh-Hant" lang="zh-Hant">繁體</a>书'), '<a class="edition" data-edition href="/handbook/a/" hreflang="zh-Hans" lang="zh-Hans">简体</a>書')
  assert.equal(printed('<meta property="og:locale" content="zh_CN">'), '<meta property="og:locale" content="zh_TW">')
})

test('JSON-LD says the words, the language and the addresses of the edition', () => {
  assert.equal(printed('<script type="application/ld+json">{"@type":"Book","name":"书","inLanguage":"zh-CN","url":"https://book.example/handbook/a/","image":"https://book.example/handbook/x.png"}</script>'),
    '<script type="application/ld+json">{"@type":"Book","name":"書","inLanguage":"zh-Hant","url":"https://book.example/handbook/zh-hant/a/","image":"https://book.example/handbook/x.png"}</script>')
})
