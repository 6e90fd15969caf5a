/** A reader who comes back: what changed is marked, with day and reason, until it is dismissed; who comes first asks for nothing. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { readHistory } from '../../src/history/git.ts'
import { marksOf } from '../../src/history/since.ts'
import { leave, origin, phone, visit, withBrowser } from './browser.ts'
import { book, written } from './kinds.ts'

withBrowser()
const history = readHistory(process.env.BOOK_ROOT ?? process.cwd(), book)
const [slug, marks] = written.map((one) => [one.slug, marksOf(history, one.slug)] as const).find(([, all]) => all.some(({ id, reasons }) => id && reasons.length)) ?? []
const mark = marks?.find(({ id, reasons }) => id && reasons.length)
const path = `/${slug}/`
const skip = !mark && 'no chapter has changed since it came'

const asked = (page: Page) => {
  const urls: string[] = []
  page.context().on('request', (request) => { if (/\/changes\/.*\.json|\/since\./.test(request.url())) urls.push(request.url()) })
  return urls
}
/** As if the pages had been read before anything of today's news. */
const readBefore = (page: Page) => page.evaluate('localStorage.setItem("book:visits", JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(localStorage.getItem("book:visits"))).map((path) => [path, 1]))))')

async function tab(from: Page, at: string): Promise<Page> {
  const page = await from.context().newPage()
  await page.goto(origin + at, { waitUntil: 'networkidle' })
  return page
}

test('on a first visit nothing is marked and nothing is asked for, nor on a second while nothing has changed', { skip }, async () => {
  const seen = await visit('/icon.svg')
  const urls = asked(seen.page)
  for (const at of ['/', path, '/', path]) await seen.page.goto(origin + at, { waitUntil: 'networkidle' })
  const again = await tab(seen.page, path)
  assert.equal(await again.locator('.since').count(), 0)
  assert.deepEqual(urls, [])
  await leave(seen)
})

for (const [size, options] of [['desk', { colorScheme: 'dark' }], ['phone', { viewport: phone }]] as const) {
  test(`after a change its sections are marked on a ${size}, nothing moves, and what is dismissed stays dismissed`, { skip }, async () => {
    const seen = await visit(path, options)
    await seen.page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    await readBefore(seen.page)
    const page = await tab(seen.page, path)
    const note = page.locator(`details.since:has(+ [id="${mark!.id}"])`)
    await note.waitFor()
    assert.ok((await note.locator('summary').textContent())!.startsWith(`${mark!.day}改：`))
    assert.ok((await note.textContent())!.includes(mark!.reasons[0]!))
    assert.equal(await page.locator(`#toc a[href="#${mark!.id}"].since-link`).count(), 1)
    assert.equal(await page.evaluate('new Promise((done) => { let sum = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value }).observe({ type: "layout-shift", buffered: true }); setTimeout(() => done(sum), 100) })'), 0)
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)

    await note.locator('summary').click()
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const { violations } = await page.evaluate('axe.run(".prose > details.since")') as AxeResults
    assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), [])
    await page.reload({ waitUntil: 'networkidle' })
    await note.waitFor()
    await note.locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('.since, .since-link').count(), 0)
    await page.reload({ waitUntil: 'networkidle' })
    assert.equal(await page.locator('.since').count(), 0)
    assert.equal(await (await tab(page, path)).locator('.since').count(), 0)
    assert.deepEqual(seen.errors, [])
    await leave(seen)
  })
}

test('the home page says how much, leads to the page of changes, and is silent once told to be', { skip }, async () => {
  const seen = await visit('/', { viewport: phone })
  await readBefore(seen.page)
  const page = await tab(seen.page, '/')
  const line = page.locator('.cover .since')
  await line.waitFor()
  assert.match((await line.textContent())!, /^上次来访后(改了 \d+ 节|新写成 \d+ 章)/)
  assert.equal(await line.locator('a').getAttribute('href'), '/changes/')
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
  await line.locator('button').click()
  await page.reload({ waitUntil: 'networkidle' })
  assert.equal(await line.count(), 0)
  await leave(seen)
})

test('where the news cannot be fetched, the chapter is as it is without them', { skip }, async () => {
  const seen = await visit(path)
  await readBefore(seen.page)
  await seen.page.context().route('**/changes/**', (route) => route.fulfill({ status: 503, body: 'no' }))
  const page = await tab(seen.page, path)
  assert.equal(await page.locator('.since').count(), 0)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})
