/** What a phone lays out only when it comes near: links find their place, and nothing lies over anything else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, phone, visit, withBrowser } from './browser.ts'
import { withMath } from './kinds.ts'

withBrowser()
const chapter = `/${withMath.slug}/`

test('on a phone a link to a place leads to it at once, and going up from there moves nothing else', async () => {
  const places = withMath.labels.filter(({ kind }) => kind === 'eq' || kind === 'sec')
  for (const part of [0.3, 0.6, 0.9]) {
    const label = places[Math.floor(places.length * part)]!
    const seen = await visit(`${chapter}#${label.id}`, { viewport: phone })
    const top = () => seen.page.locator(`#${label.id}`).evaluate((node) => node.getBoundingClientRect().top)
    const before = await top()
    assert.ok(before >= 0 && before < phone.height / 2, `#${label.id} at ${before}`)
    for (let i = 0; i < 8; i++) {
      await seen.page.mouse.wheel(0, -phone.height / 4)
      await seen.page.waitForTimeout(50)
    }
    await seen.page.waitForFunction(([id, y]) => Math.abs(document.getElementById(id)!.getBoundingClientRect().top - y) < 40, [label.id, before + phone.height * 2] as const, { timeout: 5000 })
    await leave(seen)
  }
})

test('on a phone the height of what is not laid out yet is guessed by its kind, or links would lie over each other', async () => {
  const seen = await visit(chapter, { viewport: phone })
  const guessed = await seen.page.evaluate(() => [['p', '.prose > p'], ['equation', '.prose > .equation'], ['code', '.prose > * > pre']].map(([kind, selector]) =>
    [kind, [...new Set([...document.querySelectorAll(selector!)].filter((node) => getComputedStyle(node).contentVisibility === 'auto').map((node) => getComputedStyle(node).containIntrinsicBlockSize))]]))
  assert.deepEqual(guessed, [['p', ['auto 256px']], ['equation', ['auto 80px']], ['code', ['auto 640px']]])
  await leave(seen)
})

test('on a phone no mark begins a line because a formula stands before it', async () => {
  const seen = await visit(chapter, { viewport: phone })
  await seen.page.addStyleTag({ content: '* { content-visibility: visible !important; }' })
  const begins = await seen.page.locator('.unbroken').evaluateAll((all) => all.filter((one) => one.lastChild instanceof Text).map((one) => {
    const [mark, box] = [document.createRange(), [...one.querySelectorAll('.base')].at(-1)!.getBoundingClientRect()]
    mark.setStart(one.lastChild!, 0)
    mark.setEnd(one.lastChild!, 1)
    return mark.getBoundingClientRect().left < box.left
  }))
  assert.ok(begins.length > 5)
  assert.equal(begins.filter(Boolean).length, 0)
  await leave(seen)
})
