import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Label, Redirect } from '#book/book.ts'
import { badRedirects, brokenPermalinks, listed, publishedIn } from '../../src/host/permalinks.ts'
import { factsOf, type Site } from '../../src/host/site.ts'

const site = (pages: Record<string, string>): Site => new Map(Object.entries(pages).map(([path, html]) => [path, factsOf(html)]))
const place = { file: 'content/redirects.yml', line: 3, column: 1 }
const redirect = (from: string, to: string): Redirect => {
  const [path = '', id = ''] = from.split('#')
  const [toPath = '', toId = ''] = to.split('#')
  return { from: { path, id }, to: { path: toPath, id: toId }, place }
}
const small = site({
  '/': '<main id="main"><h2 id="contents">目录</h2><a href="/#contents">目录</a></main>',
  '/a/': '<main id="main"><h2 id="sec-one">一</h2><a id="cite-x-1" href="#ref-x">[1]</a><li id="ref-x"></li><svg><g id="fig-part"/></svg></main>',
  '/b/': '<h2 id="sec-two">二</h2>',
})
const labels = { 'sec-one': {}, 'sec-two': {} } as unknown as Record<string, Label>
const broken = (lines: string[], ...redirects: Redirect[]) => brokenPermalinks(lines, small, redirects, 'content/permalinks.txt').map(String)
const bad = (...redirects: Redirect[]) => badRedirects(redirects, small).map(({ message }) => message)

test('pages, labels, sources and what the site links to are published; counted citations, controls and parts of drawings are not', () => {
  assert.deepEqual(listed(publishedIn(small, labels)), ['/', '/#contents', '/a/', '/a/#ref-x', '/a/#sec-one', '/b/', '/b/#sec-two'])
})

test('the base path is no part of a permalink', () => {
  assert.deepEqual(publishedIn(site({ '/': '<a href="/handbook/a/#here"></a>', '/a/': '<p id="here">' }), {}, '/handbook/'), ['/', '/a/', '/a/#here'])
})

test('what stands is sound, written raw or escaped', () => {
  assert.deepEqual(broken(['/', '/a/#sec-one', '/%61/#sec%2Done', '']), [])
})

test('a place that is gone is told at its line, with what to write', () => {
  assert.deepEqual(broken(['/', '/a/#sec-gone']), ['content/permalinks.txt:2:1 host/broken-permalink this address was published, and #sec-gone on /a/ is gone: put it back, or write in content/redirects.yml  "/a/#sec-gone": <the label or address it has become>'])
})

test('a page that is gone is told once', () => {
  const [fault, ...more] = broken(['/gone/', '/gone/#sec-x', '/gone/#sec-y'])
  assert.match(fault!, /:1:1 .*the page \/gone\/ is gone.*"\/gone\/": </)
  assert.deepEqual(more, [])
})

test('a redirect of the place, of the page, or of one after the other mends it', () => {
  assert.deepEqual(broken(['/a/#sec-gone'], redirect('/a/#sec-gone', '/b/#sec-two')), [])
  assert.deepEqual(broken(['/old/', '/old/#sec-two'], redirect('/old/', '/b/')), [])
  assert.deepEqual(broken(['/old/#sec-gone'], redirect('/old/', '/a/'), redirect('/a/#sec-gone', '/b/#sec-two')), [])
  assert.deepEqual(broken(['/old/', '/old/#any'], redirect('/old/', '/b/#sec-two')), [])
})

test('a place that a moved page does not have is told on the page it moved to', () => {
  assert.match(broken(['/old/#sec-one'], redirect('/old/', '/b/'))[0]!, /"\/b\/#sec-one": </)
})

test('an old id that only catches readers does not count as standing', () => {
  const page = site({ '/a/': '<ul class="moved"><li id="sec-gone" data-moved>…</li></ul>' })
  assert.equal(brokenPermalinks(['/a/#sec-gone'], page, [], 'f').length, 1)
})

test('sound redirects pass', () => {
  assert.deepEqual(bad(redirect('/old/', '/a/'), redirect('/a/#sec-gone', '/b/#sec-two')), [])
})

test('redirects in a circle, to another redirect, to nothing, from nothing, and over a living page are refused', () => {
  assert.match(bad(redirect('/x/', '/y/'), redirect('/y/', '/x/'))[0]!, /goes in a circle: \/x\/ → \/y\/ → \/x\//)
  assert.match(bad(redirect('/a/#x', '/a/#x'))[0]!, /goes in a circle/)
  assert.match(bad(redirect('/x/', '/y/'), redirect('/y/', '/a/'))[0]!, /\/y\/ is redirected itself: write "\/x\/": \/a\//)
  assert.match(bad(redirect('/x/', '/nowhere/'))[0]!, /\/nowhere\/ does not exist/)
  assert.match(bad(redirect('/x/', '/a/#sec-nowhere'))[0]!, /\/a\/#sec-nowhere does not exist/)
  assert.match(bad(redirect('/gone/#sec-x', '/a/'))[0]!, /there is no page \/gone\/ to stand on/)
  assert.match(bad(redirect('/b/', '/a/'))[0]!, /\/b\/ is still there/)
  assert.match(bad(redirect('/a/#sec-one', '/b/'))[0]!, /\/a\/#sec-one is still there/)
  assert.equal(String(badRedirects([redirect('/x/', '/nowhere/')], small)[0]).startsWith('content/redirects.yml:3:1 host/bad-redirect '), true)
})
