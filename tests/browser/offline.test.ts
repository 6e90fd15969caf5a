/** The book without a network: what was read, the whole of it with its search, and from one build to the next. */
import assert from 'node:assert/strict'
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { writeServiceWorker } from '../../scripts/service-worker.ts'
import { buildSmall, type Built } from '../small-site.ts'
import { dist, leave, origin, visit, withBrowser, type Visit } from './browser.ts'
import { serveChanging, type ChangingServer } from './changing-server.ts'
import { withMath, written } from './kinds.ts'
import { filesOf } from '../../src/offline/closure.ts'

let host: ChangingServer
let next: string
let seen: Visit
let page: Page
withBrowser(() => (host = serveChanging(() => dist)))

const read = `/${withMath.slug}/`
const withLab = written.find((chapter) => chapter.slug !== withMath.slug && chapter.labels.some(({ kind }) => kind === 'lab'))!
const unread = written.find((chapter) => chapter.slug !== withMath.slug && chapter.slug !== withLab.slug)!
const lab = `/${withLab.slug}/`
const labId = withLab.labels.find(({ kind }) => kind === 'lab')!.id

/** A later build: each title says so, and neither the stylesheet nor the index is where it was. */
async function laterBuild(from: string, base = '/'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'later-'))
  cpSync(from, folder, { recursive: true })
  const [style] = globSync('_assets/all.*.css', { cwd: folder }) as [string]
  const table = join(folder, 'pagefind/search.json')
  const tables = JSON.parse(readFileSync(table, 'utf8')) as { folder: string }
  renameSync(join(folder, style), join(folder, '_assets/all.later123.css'))
  renameSync(join(folder, 'pagefind', tables.folder), join(folder, 'pagefind/0123456789ab'))
  writeFileSync(table, JSON.stringify({ ...tables, folder: '0123456789ab' }))
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const html = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), html.replaceAll(style, '_assets/all.later123.css').replace(/<h1[^>]*>/g, '$&新版·'))
  }
  await writeServiceWorker(folder, base, '2030-01-01')
  return folder
}

after(() => rmSync(next, { recursive: true, force: true }))

const context = (): BrowserContext => page.context()
const online = async (folder = dist) => { host.from = () => folder; await context().setOffline(false) }
const offline = async () => { host.from = () => undefined; await context().setOffline(true) }
const go = (path: string, on = page) => on.goto(origin + path, { waitUntil: 'load' })
const title = (on = page) => on.locator('h1').first().innerText()
const build = (on = page) => on.evaluate(() => document.body.dataset.build)
const buildIn = (folder: string) => (JSON.parse(readFileSync(join(folder, 'offline/book.json'), 'utf8')) as { build: string }).build
const isKept = (path: string) => page.waitForFunction(async (url) => !!await caches.match(url, { ignoreVary: true }), origin + path)
/** The page has its styles: ink on paper, and the bar in its place. */
const isStyled = async (on = page) => assert.equal(await on.locator('.bar').evaluate((bar) => getComputedStyle(bar).position), 'sticky')
const said = (words: string) => page.waitForFunction((text) => document.querySelector('[data-offline-said]')?.textContent?.includes(text), words)

/** Where the page stands, once it has stopped moving. */
const settled = () => page.evaluate(async () => {
  for (let last = -1; last !== scrollY;) {
    last = scrollY
    await new Promise((wait) => setTimeout(wait, 300))
  }
  return scrollY
})

/** Asks the box and gives the links; the folder of the index that answered is in `asked` when it was the host's. */
async function search(question: string, on = page): Promise<string[]> {
  await on.keyboard.press('/')
  await on.fill('.search-dialog input', question)
  await on.waitForSelector('.search-dialog .found a')
  return on.locator('.search-dialog .found a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
}

test('a first visit fetches the worker and the one page it needs, once the page is there', async () => {
  next = await laterBuild(dist)
  seen = await visit('/icon.svg', { serviceWorkers: 'allow' })
  page = seen.page
  host.asked = []
  await go(read)
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  await isKept(read)
  const first = readFileSync(join(dist, 'sw.js'), 'utf8').length
  assert.ok(first < 25_000, `sw.js: ${first} bytes`)
  const before = host.asked.slice(0, host.asked.findIndex((path) => /sw\.js|offline/.test(path)))
  for (const url of filesOf(readFileSync(join(dist, read, 'index.html'), 'utf8'), '/')) assert.ok(before.includes(url.slice(1)), `${url} comes before the worker`)
  assert.ok(host.asked.filter((path) => !before.includes(path)).length <= 6, `${host.asked}`)
})

test('a page that was read is read again without a network, with its styles and formulas', async () => {
  const online = await title()
  await offline()
  await page.reload()
  assert.equal(await title(), online)
  await isStyled()
  assert.ok(await page.evaluate(() => [...document.fonts].some(({ family, status }) => /KaTeX/.test(family) && status === 'loaded')))
})

test('a page that was not kept says so, in the book’s own dress, and lists what is', async () => {
  await go(`/${unread.slug}/`)
  assert.equal(await title(), '这一页没有存下')
  await isStyled()
  assert.equal(new URL(page.url()).pathname, `/${unread.slug}/`)
  await page.click(`.read a[href$="${read}"]`)
  assert.match(await page.title(), new RegExp(withMath.title))
})

test('the whole book is taken on request, stopped, gone on with; nothing is served from half of it', async () => {
  await online()
  await go('/offline/')
  await page.waitForSelector('[data-offline-take]:not([hidden])')
  assert.match(await page.locator('[data-offline-have]').innerText(), /\d+ 页与全书搜索：下载约 \d+\.\d MB，占用约 \d+\.\d MB/)
  await page.evaluate(() => { for (const name of ['take', 'stop']) document.querySelector<HTMLButtonElement>(`[data-offline-${name}]`)!.click() })
  await said('已取消')
  // No room.
  await page.evaluate(() => { Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError')) })
  await page.click('[data-offline-take]')
  await said('空间不够')
  await go('/offline/')
  await page.waitForSelector('[data-offline-take]:not([hidden])')
  // One file does not come: the rest stays, and the copy is not complete.
  host.from = (path) => (path.endsWith('.pack') ? undefined : dist)
  await page.click('[data-offline-take]')
  await said('没有取全')
  await offline()
  await go(lab)
  assert.equal(await title(), '这一页没有存下')
  await online()
  await go('/offline/')
  host.asked = []
  await page.locator('[data-offline-take]', { hasText: '接着取' }).click()
  await said('整本已存下')
  assert.ok(host.asked.filter((path) => path.startsWith('_assets')).length === 0, 'what had come is not fetched again')
  assert.match(await page.locator('[data-offline-have]').innerText(), new RegExp(`整本已存下：.*（${buildIn(dist)}）`))
})

test('offline, a chapter never opened is there with its lab, and the search finds a Chinese word and leads to it', async () => {
  await offline()
  await go(lab)
  await isStyled()
  const lab1 = page.locator(`#${labId}`)
  const range = lab1.locator('input[type="range"], input[type="number"]').first()
  const before = await lab1.innerHTML()
  await range.evaluate((field: HTMLInputElement) => { field.value = field.max || '2'; field.dispatchEvent(new Event('input', { bubbles: true })) })
  await page.waitForFunction(([id, old]) => document.getElementById(id!)!.innerHTML !== old, [labId, before])
  const [first] = await search('梯度下降')
  await page.click('.search-dialog .found a')
  await page.waitForURL((url) => url.href.split('#')[0] === first!.split('#')[0])
  await isStyled()
  assert.notEqual(await title(), '这一页没有存下')
})

test('a new build is told of, and nothing changes under the reader', async () => {
  await online()
  await go(`${lab}?kept=1#${labId}`)
  await settled()
  await page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }))
  const place = await settled()
  await online(next)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.waitForSelector('.site-update')
  assert.match(await page.locator('.site-update [role="status"]').innerText(), /^有新版本（连同存下的整本，约 \d+\.\d MB），$/)
  assert.equal(await build(), buildIn(dist))
  assert.equal(await page.evaluate('scrollY'), place)
})

test('until it is taken, the network shows the new build and the kept copy the old one, each with its own styles and search', async () => {
  const other = await context().newPage()
  await go(read, other)
  assert.match(await title(other), /^新版·/)
  await isStyled(other)
  host.asked = []
  await search('梯度', other)
  assert.ok(host.asked.some((path) => path.startsWith('pagefind/0123456789ab/')))
  // What was read of the old build is renewed on the way, so that these pages too are of one build.
  await other.waitForFunction(async (now) => {
    const cache = await caches.open('book / read')
    const builds = await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.headers.get('X-Kept-Build')))
    return builds.length > 1 && builds.every((one) => one === now)
  }, buildIn(next))
  await offline()
  await go(read, other)
  assert.doesNotMatch(await title(other), /新版/)
  await isStyled(other)
  assert.ok((await search('梯度', other)).length)
  await other.close()
  // The old page on a host that has only the new tables: told to load again, not answered from them.
  await online(next)
  const without = await visit(read)
  await without.page.evaluate(() => { document.body.dataset.build = 'another' })
  await without.page.keyboard.press('/')
  await without.page.fill('.search-dialog input', '梯度')
  await without.page.waitForFunction(() => /还是旧的/.test(document.querySelector('.search-dialog .status')?.textContent ?? ''))
  await leave(without)
})

test('a new build of which some pages are still the old ones is not taken, and the old copy stays whole', async () => {
  host.from = (path) => (/\/$/.test(path) ? dist : next)
  await page.click('.site-update button:has-text("点此更新")')
  await page.waitForFunction(() => /旧版仍完整/.test(document.querySelector('.site-update')?.textContent ?? ''))
  await offline()
  const other = await context().newPage()
  for (const path of [read, lab]) {
    await go(path, other)
    assert.equal(await build(other), buildIn(dist))
  }
  await other.close()
})

test('taken, the new build comes as a whole: same address, same place, and the old one is gone', async () => {
  await online(next)
  const before = await settled()
  await page.click('.site-update button:has-text("点此更新")')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('新版·'))
  assert.equal(page.url(), `${origin}${lab}?kept=1#${labId}`)
  assert.ok(Math.abs(await settled() - before) < 200)
  await offline()
  for (const path of [read, lab, `/${unread.slug}/`, '/glossary/']) {
    await go(path)
    assert.match(await title(), /^新版·/)
    assert.equal(await build(), buildIn(next))
    await isStyled()
  }
  assert.ok((await search('梯度')).length)
  assert.equal((await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('whole')))).length, 1)
})

test('the copy can be deleted, and then nothing of it is left', async () => {
  await online(next)
  await go('/offline/')
  await page.click('[data-offline-drop]')
  await said('已删除')
  assert.deepEqual(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('whole'))), [])
  assert.deepEqual(seen.errors.filter((one) => !/Failed to load resource|ERR_|integrity/i.test(one)), [])
})

test('under a path it keeps to its path: worker, copy and search', async () => {
  const small: Built = buildSmall({}, { BASE_PATH: '/handbook', SITE_URL: 'https://book.example' })
  const path = serveChanging(() => small.dist, '/handbook/')
  try {
    assert.equal(small.status, 0, small.stderr)
    const there = await visit('/icon.svg', { serviceWorkers: 'allow' })
    await there.page.goto(`${path.origin}/handbook/offline/`)
    const scope = await there.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    assert.equal(scope, `${path.origin}/handbook/`)
    await there.page.click('[data-offline-take]:not([hidden])')
    await there.page.waitForFunction(() => /整本已存下/.test(document.querySelector('[data-offline-said]')?.textContent ?? ''))
    path.from = () => undefined
    await there.page.goto(`${path.origin}/handbook/`)
    await there.page.click('main .part a')
    await there.page.waitForSelector('main[data-chapter]')
    const [first] = await search('梯度', there.page)
    assert.ok(first!.startsWith(`${path.origin}/handbook/`))
    await leave(there)
  } finally {
    await path.close()
    small.remove()
  }
})
