/** A wrong address, as a reader meets it; and the picture for shares, which no reader may meet. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desk, leave, phone, visit, withBrowser } from './browser.ts'
import { withMath, written } from './kinds.ts'

withBrowser()
const wrong = `/${withMath.slug.slice(0, -2)}x/`

test('a wrong address is named, the nearest page offered first, and the search asked for its words', async () => {
  const { page, errors, ...seen } = await visit(wrong)
  assert.equal(await page.locator('[data-missing] code').textContent(), wrong)
  assert.equal(await page.locator('[data-missing] li a').first().evaluate((link) => (link as HTMLAnchorElement).pathname), `/${withMath.slug}/`)
  assert.deepEqual(errors.filter((one) => !one.includes('404')), [])
  const words = await page.locator('[data-missing] input').inputValue()
  assert.equal(words, wrong.split('/').at(-2)!.replaceAll('-', ' '))
  await page.locator('[data-missing] button').click()
  await page.waitForURL(/\/search\/\?q=/)
  assert.equal(new URL(page.url()).searchParams.get('q'), words)
  await leave({ page, errors, ...seen })
})

test('an address like no other offers no page, and the page by its own name no help', async () => {
  for (const [path, isHelp] of [['/wp-login.php', true], ['/404.html', false]] as const) {
    const seen = await visit(path)
    assert.equal(await seen.page.locator('[data-missing]').isVisible(), isHelp)
    assert.equal(await seen.page.locator('[data-near]').isVisible(), false)
    await leave(seen)
  }
})

test('without script the page still says what happened and holds the whole contents', async () => {
  const seen = await visit(wrong, { javaScriptEnabled: false })
  assert.equal(await seen.page.locator('[data-missing]').isVisible(), false)
  for (const { slug, title } of written) assert.equal(await seen.page.locator(`main a[data-ordinal][href="/${slug}/"]`).textContent(), title)
  assert.match((await seen.page.locator('.summary').textContent())!, /没有发布过/)
  await leave(seen)
})

for (const viewport of [phone, desk]) {
  test(`the picture for shares is asked for by nobody who reads, scrolls or listens, ${viewport.width} px wide`, async () => {
    for (const path of ['/', `/${withMath.slug}/`]) {
      const seen = await visit(path, { viewport })
      await seen.page.evaluate('scrollTo(0, document.body.scrollHeight)')
      await seen.page.evaluate('scrollTo(0, 0)')
      await seen.page.waitForTimeout(300)
      const asked = await seen.page.evaluate('performance.getEntriesByType("resource").map((one) => one.name)') as string[]
      assert.deepEqual(asked.filter((url) => url.includes('/cards/')), [])
      const picture = seen.page.locator('body > [hidden] > img')
      assert.equal(await picture.count(), 1)
      assert.equal(await picture.boundingBox(), null)
      assert.equal(await seen.page.getByRole('img', { name: (await picture.getAttribute('alt'))!, exact: true }).count(), 0)
      await seen.page.emulateMedia({ media: 'print' })
      assert.equal(await picture.isVisible(), false)
      await leave(seen)
    }
  })
}
