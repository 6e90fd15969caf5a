/** A reader on a route: ticks that stay, a road that is chosen, its line in a chapter, a stop read to its end; and all of it without script. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desk, laidOut, leave, origin, visit, withBrowser } from './browser.ts'
import { book } from './kinds.ts'

withBrowser()
const role = book.routes[0]!
const stage = role.stages[0]!
const route = `${role.key}/${stage.key}`
const page = `/routes/${role.key}/`
// Two stops on one page, so that the next one is another page's.
const at = stage.stops.findIndex(({ at }) => at.startsWith('sec-worth'))
const [stop, next] = [stage.stops[at]!, stage.stops[at + 1]!]
const chapter = `/${stop.chapter}/`

test('without script a road is whole: every stop in order, with its minutes and its reason', async () => {
  const seen = await visit(page, { javaScriptEnabled: false }, 'load')
  const items = seen.page.locator('.stage li')
  const stops = role.stages.flatMap((one) => one.stops)
  assert.deepEqual(await items.locator('p').allTextContents(), stops.map(({ why }) => why))
  assert.deepEqual(await items.locator('.minutes').allTextContents(), stops.map(({ minutes }) => `${minutes} 分钟`))
  assert.equal(await seen.page.locator('input:visible, button.choose:visible').count(), 0)
  await leave(seen)
})

test('by keyboard a stop is ticked and a road is chosen; both survive a reload and are told on the page of all roads', async () => {
  const seen = await visit(page)
  await seen.page.locator(`[data-stop="${stop.at}"]`).focus()
  await seen.page.keyboard.press('Space')
  await seen.page.locator(`[data-choose="${route}"]`).focus()
  await seen.page.keyboard.press('Enter')
  await seen.page.reload({ waitUntil: 'networkidle' })
  assert.equal(await seen.page.isChecked(`[data-stop="${stop.at}"]`), true)
  assert.equal(await seen.page.getAttribute(`[data-choose="${route}"]`, 'aria-pressed'), 'true')
  assert.match((await seen.page.textContent(`[data-route="${route}"] [data-done]`))!, /已读 1/)
  await seen.page.goto(`${origin}/routes/`, { waitUntil: 'networkidle' })
  assert.match((await seen.page.textContent(`[data-route="${route}"] [data-done]`))!, /已读 1/)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

test('a chapter says nothing of roads and asks for nothing of them before one is chosen', async () => {
  const seen = await visit(chapter)
  assert.equal(await seen.page.locator('.route-line').count(), 0)
  const asked = await seen.page.evaluate('performance.getEntriesByType("resource").map((one) => one.name)') as string[]
  assert.deepEqual(asked.filter((url) => /route/.test(url)), [])
  await leave(seen)
})

test('on a chosen road a chapter names this stop and the next, moves nothing, and keeps what is read to its end', async () => {
  const seen = await visit('/404.html', { viewport: desk })
  await seen.page.addInitScript(`localStorage.setItem('book:route', '${route}'); window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value }).observe({ type: 'layout-shift', buffered: true })`)
  await seen.page.goto(origin + chapter, { waitUntil: 'networkidle' })
  const line = seen.page.locator('.route-line')
  assert.ok((await line.textContent())!.startsWith(`路线：${role.name} · ${stage.name} 第 ${at + 1} 站，下一站 `))
  assert.equal(await seen.page.evaluate('window.shift'), 0)
  const read = () => seen.page.evaluate('localStorage.getItem("book:read")') as Promise<string | null>
  const show = (selector: string, block: string) => seen.page.locator(selector).evaluate((node, block) => node.scrollIntoView({ block: block as ScrollLogicalPosition, behavior: 'instant' }), block)
  // Its end alone is not reading it.
  const after = `.prose > h2:has(.permalink[href="#${stop.at}"]) ~ h2 >> nth=0`
  await show(after, 'end')
  await laidOut(seen)
  assert.equal(await read(), null)
  await show(`#${stop.at}`, 'start')
  await laidOut(seen)
  await show(after, 'end')
  await seen.page.waitForSelector('.resume')
  assert.deepEqual(JSON.parse((await read())!), [stop.at])
  assert.ok((await seen.page.getAttribute('.resume', 'href'))!.endsWith(`/${next.chapter}/#${next.at}`))
  assert.deepEqual(seen.errors.filter((error) => !error.includes('404')), [])
  await leave(seen)
})
