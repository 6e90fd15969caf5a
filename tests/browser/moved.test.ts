/** Old addresses of a small book that stands under a path: each lands where it has moved, with script and without. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSmall } from '../small-site.ts'
import { leave, origin, visit, withBrowser } from './browser.ts'
import { servePages } from './wrangler.ts'

const redirects = `
"/basics/zeroth/": /basics/first/
"/basics/旧章/": sec-first-drawn
"/basics/first/#sec-first-old": sec-first-drawn
"/basics/first/#sec-first-gone": sec-second
"/glossary/#term-slope": /glossary/#term-gradient
`
const permalinks = ['/', '/basics/zeroth/', '/basics/zeroth/#eq-first-mse', '/basics/zeroth/#sec-first-gone', '/basics/旧章/', '/basics/first/#sec-first-old', '/basics/first/#sec-first-gone', '/glossary/#term-slope'].join('\n')

/** As a host serves a book under a path: the files for the host itself stay at the root. */
const folder = mkdtempSync(join(tmpdir(), 'under-'))

withBrowser(async () => {
  const { status, stderr, dist, remove } = buildSmall({ 'content/redirects.yml': () => redirects, 'content/permalinks.txt': () => permalinks, 'content/01-basics/02-second/index.mdx': (text) => `${text}\n## 节 {/* sec-second */}\n` }, { BASE_PATH: '/handbook', SITE_URL: 'https://book.example' })
  assert.equal(status, 0, stderr)
  cpSync(dist, join(folder, 'handbook'), { recursive: true })
  for (const file of ['_headers', '_redirects']) renameSync(join(folder, 'handbook', file), join(folder, file))
  remove()
  const served = await servePages(folder)
  return { origin: served.origin, close: async () => { await served.close(); rmSync(folder, { recursive: true }) } }
})

const ask = (path: string) => fetch(`${origin}/handbook${path}`, { redirect: 'manual' })

test('a book under a path has its headers, and its pages their base', async () => {
  const response = await ask('/basics/first/')
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-security-policy')!, /frame-ancestors 'none'/)
  assert.match(await response.text(), /<link rel="canonical" href="https:\/\/book\.example\/handbook\/basics\/first\/"/)
})

test('the host sends readers of a page that has moved to the new one', async () => {
  for (const [from, to] of [['/basics/zeroth/', '/basics/first/'], ['/basics/%E6%97%A7%E7%AB%A0/', '/basics/first/#sec-first-drawn']]) {
    const response = await ask(from!)
    assert.equal(response.status, 301, from)
    assert.equal(response.headers.get('location'), `/handbook${to}`)
  }
})

/** Opens an old address and gives what the reader ends at. */
async function landing(path: string, options = {}): Promise<{ at: string; target: string }> {
  const seen = await visit(`/handbook${path}`, { bypassCSP: false, ...options })
  await seen.page.waitForTimeout(300)
  const landed = { at: decodeURIComponent(seen.page.url().slice(`${origin}/handbook`.length)), target: await seen.page.evaluate('document.querySelector(":target")?.outerHTML ?? ""') as string }
  assert.deepEqual(seen.errors, [])
  await leave(seen)
  return landed
}

const moves = [
  ['/basics/zeroth/', '/basics/first/'],
  ['/basics/zeroth/#eq-first-mse', '/basics/first/#eq-first-mse'],
  ['/basics/zeroth/#sec-first-gone', '/basics/second/#sec-second'],
  ['/basics/旧章/', '/basics/first/#sec-first-drawn'],
  ['/basics/%E6%97%A7%E7%AB%A0/', '/basics/first/#sec-first-drawn'],
  ['/basics/first/#sec-first-gone', '/basics/second/#sec-second'],
  ['/basics/first/#sec%2Dfirst%2Dgone', '/basics/second/#sec-second'],
  ['/glossary/#term-slope', '/glossary/#term-gradient'],
] as const

for (const [from, to] of moves) {
  test(`${from} lands at ${to}`, async () => {
    const { at, target } = await landing(from)
    assert.equal(at, to)
    if (to.includes('#')) assert.ok(target.includes(`id="${to.split('#')[1]}"`), target)
  })
}

test('without script a place that has left says where it went, and is seen by those alone who come for it', async () => {
  const { at, target } = await landing('/basics/first/#sec-first-gone', { javaScriptEnabled: false })
  assert.equal(at, '/basics/first/#sec-first-gone')
  assert.match(target, /这一处已移到<a class="ref" href="\/handbook\/basics\/second\/#sec-second">第 2\.2 节　节<\/a>/)
  const seen = await visit('/handbook/basics/first/', { javaScriptEnabled: false })
  assert.equal(await seen.page.locator('.moved li').isVisible(), false)
  await seen.page.goto(`${origin}/handbook/basics/first/#sec-first-gone`)
  assert.equal(await seen.page.locator('.moved li').isVisible(), true)
  await leave(seen)
})

test('a renamed place is landed at under its old name, with script and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { at, target } = await landing('/basics/first/#sec-first-old', { javaScriptEnabled })
    assert.equal(at, '/basics/first/#sec-first-old')
    assert.match(target, /^<span id="sec-first-old" data-moved=""><\/span>$/)
  }
})

test('where a host reads no _redirects the old page itself sends on: with script it keeps the place, without it says where to', async () => {
  const old = readFileSync(join(folder, 'handbook/basics/zeroth/index.html'), 'utf8')
  assert.match(old, /<noscript><meta http-equiv="refresh" content="0; url=\/handbook\/basics\/first\/"><\/noscript>/)
  for (const javaScriptEnabled of [true, false]) {
    const seen = await visit('/handbook/basics/first/', { javaScriptEnabled })
    await seen.page.route('**/basics/zeroth/', (route) => route.fulfill({ contentType: 'text/html', body: old }))
    await seen.page.goto(`${origin}/handbook/basics/zeroth/#eq-first-mse`)
    await seen.page.waitForURL(`${origin}/handbook/basics/first/${javaScriptEnabled ? '#eq-first-mse' : ''}`)
    await leave(seen)
  }
})
