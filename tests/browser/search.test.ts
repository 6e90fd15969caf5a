/** The search box: opened by key and by click, results by section, nothing loaded before. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, origin, phone, visit, withBrowser } from './browser.ts'

withBrowser()

test('nothing of the search is loaded before the reader asks', async () => {
  const seen = await visit('/')
  const asked: string[] = []
  seen.page.on('request', (request) => asked.push(request.url()))
  assert.equal(await seen.page.evaluate('performance.getEntriesByType("resource").filter((one) => /pagefind|dialog/.test(one.name)).length'), 0)
  await seen.page.keyboard.press('Control+k')
  await seen.page.waitForSelector('dialog.search-dialog[open]')
  assert.ok(asked.some((url) => url.includes('dialog')))
  await leave(seen)
})

for (const word of ['梯度', '损失']) {
  test(`${word} is found, and the result leads to the section`, async () => {
    const seen = await visit('/')
    await seen.page.keyboard.press('/')
    await seen.page.fill('.search-dialog input', word)
    await seen.page.waitForSelector('.found a')
    const href = (await seen.page.locator('.found a').first().getAttribute('href'))!
    await seen.page.keyboard.press('ArrowDown')
    assert.equal(await seen.page.evaluate('document.activeElement.tagName'), 'A')
    await seen.page.keyboard.press('Enter')
    await seen.page.waitForURL((url) => url.pathname !== '/')
    assert.equal(new URL(seen.page.url()).pathname, new URL(href, origin).pathname)
    await leave(seen)
  })
}

test('Esc leaves the search at once, with words in it or without', async () => {
  const seen = await visit('/')
  for (const words of ['', '梯度']) {
    await seen.page.keyboard.press('/')
    await seen.page.fill('.search-dialog input', words)
    await seen.page.keyboard.press('Escape')
    await seen.page.waitForSelector('.search-dialog', { state: 'detached' })
  }
  await leave(seen)
})

test('what is not in the book is said to be not in the book', async () => {
  const seen = await visit('/', { viewport: phone })
  await seen.page.click('.find')
  await seen.page.fill('.search-dialog input', '龘龘')
  await seen.page.waitForFunction('document.querySelector(".search .status").textContent.includes("没有找到")')
  await leave(seen)
})

test('a search can be linked', async () => {
  const seen = await visit(`/search/?q=${encodeURIComponent('梯度')}`)
  await seen.page.waitForSelector('.found a mark')
  await leave(seen)
})

test('with the search files gone the box says so', async () => {
  const seen = await visit('/')
  await seen.page.route('**/pagefind/**', (route) => route.abort())
  await seen.page.keyboard.press('/')
  await seen.page.fill('.search-dialog input', '梯度')
  await seen.page.waitForFunction('document.querySelector(".search .status").textContent.includes("没有取到")')
  await leave(seen)
})
