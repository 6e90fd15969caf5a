/** What fails around the reader: the network, the search's files, storage, scripts. Reading goes on, and nothing throws. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { laidOut, leave, origin, visit, withBrowser, type Visit } from './browser.ts'
import { sample, withMath, written } from './kinds.ts'

withBrowser()
const chapter = `/${withMath.slug}/`
const withLab = `/${written.find((one) => one.labels.some(({ kind }) => kind === 'lab'))!.slug}/`

/** A page whose shell has taken over: on a busy machine the network can be idle before it has. */
async function ready(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const seen = await visit(path, options)
  await seen.page.waitForSelector('[data-theme-toggle]:enabled')
  return seen
}

/** Messages of the browser about the request that failed are not errors of ours; whatever else is said is. */
const thrown = ({ errors }: Visit) => errors.filter((one) => !/^Failed to load resource/.test(one))
/** One of the sentences a screen reader is told. */
const told = (page: Page, words: RegExp) => page.waitForFunction((source) => [...document.querySelectorAll('[role=status]')].some((line) => new RegExp(source).test(line.textContent ?? '')), words.source)

const opening = { cards: '.prose a.ref[href^="#eq-"]', zoom: '.figure .zoom', copy: '.listing .copy' }

/** What a reader does on a chapter that is already there. */
async function readOn({ page }: Visit): Promise<void> {
  await page.locator(opening.cards).first().focus()
  await page.locator(opening.cards).first().hover()
  await page.waitForSelector('.card:popover-open .katex')
  await page.keyboard.press('Escape')
  await page.locator(opening.zoom).first().click()
  await page.waitForSelector('dialog.lightbox[open] svg')
  await page.keyboard.press('Escape')
  await page.locator(opening.copy).first().click()
  await told(page, /已复制/)
  const last = withMath.labels.filter((label) => label.kind === 'sec' && label.depth === 2).at(-2)!
  await page.locator(`#${last.id}`).evaluate((node) => node.scrollIntoView())
  await page.waitForSelector(`#toc a[href="#${last.id}"][aria-current="location"]`)
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const before = await paper()
  await page.click('[data-theme-toggle]')
  assert.notEqual(await paper(), before)
}

async function workLab(seen: Visit): Promise<void> {
  const view = seen.page.locator('.lab [data-view]').first()
  const before = await view.innerHTML()
  await seen.page.locator('.lab [data-preset]:not([data-preset=""])').first().click()
  await laidOut(seen)
  assert.notEqual(await view.innerHTML(), before)
}

test('with the network cut after loading, reading goes on', async () => {
  const seen = await ready(chapter, { permissions: ['clipboard-read', 'clipboard-write'] })
  await seen.page.context().setOffline(true)
  await readOn(seen)
  // A card of another page cannot come, and does not.
  await seen.page.locator('.prose a.term').first().focus()
  await seen.page.waitForTimeout(400)
  assert.equal(await seen.page.locator('.card:popover-open').count(), 0)
  assert.deepEqual(thrown(seen), [])
  await leave(seen)
})

test('with the network cut after loading, a lab works on', async () => {
  const seen = await ready(withLab)
  await seen.page.context().setOffline(true)
  await workLab(seen)
  assert.deepEqual(thrown(seen), [])
  await leave(seen)
})

test('with the network cut, a search that was never opened says that it cannot come, by key and by click', async () => {
  for (const ask of [(page: Page) => page.keyboard.press('/'), (page: Page) => page.click('.find')]) {
    const seen = await ready(chapter)
    await seen.page.context().setOffline(true)
    await ask(seen.page)
    await told(seen.page, /搜索.*网络/)
    assert.deepEqual(thrown(seen), [])
    await leave(seen)
  }
})

/** A file of the search as it is asked for: what stays the same when its hash changes. */
const kindOf = (url: string) => new URL(url).pathname.replace(/^.*\//, '').replace(/^\w+\.(pf_(?:index|fragment))$/, '$1').replace(/(_|\.)[\da-f]{6,}/g, '')

async function searchFor(page: Page, word: string): Promise<void> {
  await page.keyboard.press('/')
  await page.fill('dialog[open] input', word)
}

test('whatever file of the search is missing or truncated, the search says so in a sentence', async (t) => {
  const whole = await ready(chapter)
  const asked: string[] = []
  whole.page.context().on('request', (request) => { if (request.url().includes('/pagefind/')) asked.push(request.url()) })
  await searchFor(whole.page, '梯度')
  await whole.page.waitForSelector('dialog[open] .found a')
  await leave(whole)
  const files = [...new Set(asked.map(kindOf))].filter((name) => !name.endsWith('worker.js'))
  assert.ok(files.length >= 4, files.join())
  for (const file of files) {
    for (const fate of ['missing', 'truncated']) {
      await t.test(`${file} ${fate}`, async () => {
        const seen = await ready(chapter)
        const { page } = seen
        await page.context().route((url) => kindOf(url.href) === file, async (route) => {
          if (fate === 'missing') return route.fulfill({ status: 404, body: 'not found' })
          const response = await route.fetch()
          const body = await response.body()
          return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) })
        })
        await searchFor(page, '梯度')
        await told(page, /^(?!.*没有找到).*搜索.{6,}/)
        assert.equal(await page.locator('dialog[open] .found a').count(), 0)
        await page.keyboard.press('Escape')
        await page.click('[data-theme-toggle]')
        // What the engine itself writes on the console about its file is its own.
        assert.deepEqual(thrown(seen).filter((one) => !/^(Failed to load |Pagefind)/.test(one)), [])
        await leave(seen)
      })
    }
  }
})

const storages: Record<string, string> = {
  'forbidden, as with cookies off': 'for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError") } }); Object.defineProperty(document, "cookie", { get() { throw new DOMException("denied", "SecurityError") }, set() { throw new DOMException("denied", "SecurityError") } }); Object.defineProperty(navigator, "cookieEnabled", { value: false })',
  full: 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }',
  'holding rubbish': 'localStorage.setItem("book:theme", "\\0<x>"); localStorage.setItem("book:place", "{\\"path\\":1")',
}
for (const [how, script] of Object.entries(storages)) {
  test(`with storage ${how}, nothing throws and everything works`, async () => {
    const seen = await visit('/icon.svg', { permissions: ['clipboard-read', 'clipboard-write'] })
    await seen.page.addInitScript(script)
    for (const path of ['/', '/search/', withLab, chapter]) {
      await seen.page.goto(origin + path, { waitUntil: 'networkidle' })
      if (path === withLab) await workLab(seen)
      if (path === chapter) await readOn(seen)
    }
    assert.deepEqual(thrown(seen), [])
    await leave(seen)
  })
}

for (const path of sample) {
  test(`with its scripts lost on the way, ${path} is complete`, async () => {
    const seen = await visit('/icon.svg')
    await seen.page.route('**/*.js', (route) => route.abort())
    await seen.page.goto(origin + path, { waitUntil: 'load' })
    const whole = await visit(path, { javaScriptEnabled: false })
    const words = (page: Page) => page.locator('main').evaluate((main) => (main as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
    await seen.page.waitForFunction(() => document.getAnimations().length === 0)
    assert.equal(await words(seen.page), await words(whole.page))
    assert.ok((await words(seen.page)).length > 20)
    assert.deepEqual(thrown(seen), [])
    await leave(seen)
    await leave(whole)
  })
}

test('with only the lab’s script lost, the lab shows its first frame and the chapter works', async () => {
  const seen = await visit('/icon.svg')
  await seen.page.route('**/Lab.*.js', (route) => route.abort())
  await seen.page.goto(origin + withLab, { waitUntil: 'networkidle' })
  assert.ok(await seen.page.locator('.lab [data-view] svg').first().isVisible())
  assert.ok(await seen.page.locator('.lab .lab-off').first().isVisible())
  await seen.page.click('[data-theme-toggle]')
  assert.deepEqual(thrown(seen), [])
  await leave(seen)
})
