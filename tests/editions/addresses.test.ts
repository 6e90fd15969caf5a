/** Pages that become one document. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { joinPages } from '../../src/editions/addresses.ts'
import { oneIn } from '../../src/editions/tree.ts'

const leaf = (path: string, html: string) => ({ path, tree: oneIn(fromHtml(`<section>${html}</section>`), 'section', ({ tagName }) => tagName === 'section') as Element })
const join = (site: string | null, base = '/') => {
  const to = (path: string) => base + path
  const leaves = [
    leaf('/a/one/', `<h2 id="sec-x">甲</h2><i id="ref-k"></i><a href="#ref-k">[1]</a><a href="#sec-x">此</a><svg aria-labelledby="t"><title id="t">图</title><path marker-end="url(#m)"></path><marker id="m"></marker></svg>`),
    leaf('/a/two/', `<i id="ref-k"></i><i id="m"></i><i id="t"></i><a href="${to('a/one/#sec-x')}">节</a><a href="${to('a/one/')}">章</a><a href="${to('a/one/#ref-k')}">献</a><a href="${to('search/?q=a#top')}" rel="x">搜</a><a href="https://example.org/#a">外</a>`),
  ]
  joinPages(leaves, base, site)
  return leaves.map(({ tree }) => toHtml(tree))
}

test('an id that one page has stays, one that two have takes the name of its page, and what refers to it follows', () => {
  const [one] = join(null)
  assert.equal(one, '<section id="page-one"><h2 id="sec-x">甲</h2><i id="one--ref-k"></i><a href="#one--ref-k">[1]</a><a href="#sec-x">此</a><svg aria-labelledby="one--t"><title id="one--t">图</title><path marker-end="url(#one--m)"></path><marker id="one--m"></marker></svg></section>')
})

for (const base of ['/', '/handbook/']) {
  test(`under ${base} a link to a page of the document leads to its place in it, others to the world`, () => {
    const [, two] = join('https://book.example' + base, base)
    assert.ok(two!.includes('<a href="#sec-x">节</a><a href="#page-one">章</a><a href="#one--ref-k">献</a>'), two)
    assert.ok(two!.includes(`<a href="https://book.example${base}search/?q=a#top" rel="x">搜</a><a href="https://example.org/#a">外</a>`), two)
  })
}

test('while the site stands nowhere, what is not in the document is words and no link', () => {
  assert.ok(join(null)[1]!.includes('<span>搜</span><a href="https://example.org/#a">外</a>'))
})
