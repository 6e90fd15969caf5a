/** A reader who found an error: selected words, the button, the letter; by keyboard, on a phone, and without script. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import { leave, origin, phone, visit, withBrowser, type Visit } from './browser.ts'
import { book, withMath } from './kinds.ts'

withBrowser()
const chapter = `/${withMath.slug}/`
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const section = withMath.labels.find(({ kind, depth }) => kind === 'sec' && depth === 2)!

/** As a mouse leaves it: from the third letter of the paragraph to its end, with the formulas in it. */
const select = (seen: Visit) => seen.page.locator('.prose > p:has(.katex)').first().evaluate((node) => {
  node.scrollIntoView({ block: 'center', behavior: 'instant' })
  getSelection()!.setBaseAndExtent(node.firstChild!, 2, node, node.childNodes.length)
})

/** The site of this test was built without addresses: they are put where the build would print them. */
const withWays = (seen: Visit) => seen.page.evaluate('Object.assign(document.querySelector("[data-report]").dataset, { repo: "owner/name", email: "errata@example.org" })')

test('selected words get a button; its letter holds quotation with TeX, section, build and the reader’s words, on the clipboard, as mail and as issue', async () => {
  const seen = await visit(chapter, clipboard)
  const loaded = () => seen.page.evaluate('performance.getEntriesByType("resource").some((one) => /\\/report\\./.test(one.name))')
  assert.equal(await loaded(), false)
  await withWays(seen)
  await select(seen)
  await seen.page.click('.report-this')
  assert.equal(await loaded(), true)
  await seen.page.fill('dialog.report textarea', '这个数应为 4.2')
  await seen.page.click('dialog.report button:text("复制全文")')
  await seen.page.waitForSelector('dialog.report .said:text("已复制")')
  const said = await seen.page.evaluate('navigator.clipboard.readText()') as string
  const tex = await seen.page.locator('.prose > p:has(.katex) annotation').first().textContent()
  for (const part of ['这个数应为 4.2', `$${tex}$`, `#${(await nearest(seen))}`, book.date, ...(book.commit ? [book.commit] : [])]) assert.ok(said.includes(part), `${part} in ${said}`)
  const [mail, issue] = await seen.page.locator('dialog.report .ways a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  assert.match(mail!, /^mailto:errata@example\.org\?subject=/)
  assert.match(issue!, /^https:\/\/github\.com\/owner\/name\/issues\/new\?title=/)
  for (const url of [mail!, issue!]) assert.ok(decodeURIComponent(url).includes('这个数应为 4.2'))
  assert.deepEqual(seen.foreign, [])
  assert.equal(await seen.page.evaluate('Object.keys(localStorage).some((key) => localStorage[key].includes("4.2"))'), false)
  await leave(seen)
})

/** The id of the section the paragraph stands in. */
const nearest = (seen: Visit) => seen.page.locator('.prose > p:has(.katex)').first().evaluate((node) => {
  let one: Element | null = node
  while (one && !one.matches('h2, h3')) one = one.previousElementSibling
  return one?.id ?? ''
})

test('by keyboard the button comes after the selected block, Esc closes the dialog and gives the focus back', async () => {
  const seen = await visit(chapter)
  await select(seen)
  await seen.page.waitForSelector('.report-this')
  const button = seen.page.locator('.report-this')
  assert.equal(await button.evaluate((node) => node.previousElementSibling!.matches('p:has(.katex)')), true)
  await button.focus()
  await seen.page.keyboard.press('Enter')
  await seen.page.waitForSelector('dialog.report textarea:focus')
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await seen.page.evaluate(axe)
  const { violations } = await seen.page.evaluate('axe.run("dialog.report")') as AxeResults
  assert.deepEqual(violations.map(({ id }) => id), [])
  await seen.page.keyboard.press('Escape')
  assert.equal(await seen.page.locator('dialog.report').count(), 0)
  assert.equal(await seen.page.evaluate('document.activeElement.className'), 'report-this')
  await leave(seen)
})

test('nothing moves when the button comes, and copying takes no word of it', async () => {
  const seen = await visit(chapter, clipboard)
  const places = () => seen.page.locator('.prose > *:not(.report-this)').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).offsetTop))
  const before = await places()
  await seen.page.locator('.prose > p:has(.katex)').first().evaluate((node) => getSelection()!.setBaseAndExtent(node.firstChild!, 0, node.nextElementSibling!, 0))
  await seen.page.waitForSelector('.report-this')
  assert.deepEqual(await places(), before)
  await seen.page.keyboard.press('Control+c')
  assert.doesNotMatch(await seen.page.evaluate('navigator.clipboard.readText()') as string, /报告错误/)
  await leave(seen)
})

test('the foot of the page opens it about the section in the window', async () => {
  const seen = await visit(chapter)
  await seen.page.locator(`#${section.id}`).evaluate((node) => node.scrollIntoView({ behavior: 'instant' }))
  await seen.page.locator('[data-report]').evaluate((node) => (node as HTMLElement).click())
  await seen.page.waitForSelector('dialog.report')
  assert.equal(await seen.page.locator('dialog.report blockquote').count(), 0)
  assert.ok((await seen.page.textContent('dialog.report pre'))!.includes(`${origin}${chapter}#${section.id}`))
  await leave(seen)
})

test('on a phone the button stays away from the words, over the bar under the thumb', async () => {
  const seen = await visit(chapter, { viewport: phone, hasTouch: true, isMobile: true })
  await select(seen)
  const box = (await seen.page.locator('.report-this').boundingBox())!
  const bar = (await seen.page.locator('.thumb').boundingBox())!
  assert.ok(box.y + box.height < bar.y && box.y > phone.height * 0.7 && box.height >= 36, JSON.stringify({ box, bar }))
  await leave(seen)
})

test('without script the foot leads to a page that says what to give, with the build', async () => {
  const seen = await visit(chapter, { javaScriptEnabled: false }, 'load')
  await seen.page.click('[data-report]')
  assert.equal(new URL(seen.page.url()).pathname, '/report/')
  assert.ok((await seen.page.textContent('main'))!.includes(book.commit || book.date))
  await leave(seen)
})
