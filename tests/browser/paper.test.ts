/** On paper and in forced colours: what is to be read is there, what is to be pressed is not, and nothing depends on a colour of ours. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, visit, withBrowser } from './browser.ts'
import { sample, withMath, written } from './kinds.ts'

withBrowser()
const chapter = `/${withMath.slug}/`
const withLab = `/${written.find((one) => one.labels.some(({ kind }) => kind === 'lab'))!.slug}/`
const visible = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length`

for (const path of sample.filter((one) => one !== '/search/')) {
  test(`${path} on paper has no bar, no list of the book and no button`, async () => {
    const seen = await visit(path, { colorScheme: 'dark' })
    await seen.page.emulateMedia({ media: 'print' })
    for (const selector of ['.bar', '.drawer', '.thumb', '.foot', 'button', 'input, select']) {
      assert.equal(await seen.page.evaluate(visible(selector)), 0, selector)
    }
    assert.equal(await seen.page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
    assert.equal(await seen.page.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)')
    await leave(seen)
  })
}

test('on paper every solution is open, every link to the world shows its address once, and a lab shows its figures without its tables', async () => {
  const seen = await visit(chapter)
  const { page } = seen
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.evaluate(visible('.solution > p:first-of-type')), await page.locator('.solution').count())
  const after = (selector: string) => page.evaluate(`getComputedStyle(document.querySelector("${selector} a[href^=http]"), "::after").content`)
  await page.evaluate('document.querySelector(".prose p").insertAdjacentHTML("beforeend", "<a href=https://example.org/>x</a>")')
  assert.match(await after('.prose p') as string, /https:\/\/example\.org/)
  assert.equal(await after('.bibliography'), 'none')
  await leave(seen)
  const lab = await visit(withLab)
  await lab.page.emulateMedia({ media: 'print' })
  assert.ok((await lab.page.evaluate(visible('.lab svg')) as number) > 0)
  assert.equal(await lab.page.evaluate(visible('.lab table')), 0)
  await leave(lab)
})

test('in forced colours drawings take the reader’s ink, and a focused link still shows it', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const seen = await visit(withLab, { forcedColors: 'active', colorScheme })
    const ink = await seen.page.evaluate('(() => { const probe = document.body.appendChild(document.createElement("i")); probe.style.color = "CanvasText"; return getComputedStyle(probe).color })()')
    assert.equal(await seen.page.evaluate('getComputedStyle(document.body).color'), ink)
    assert.equal(await seen.page.evaluate('(() => { const probe = document.body.appendChild(document.createElement("i")); probe.style.color = "var(--fig-ink)"; return getComputedStyle(probe).color })()'), ink)
    await seen.page.keyboard.press('Tab')
    assert.notEqual(await seen.page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'none')
    await leave(seen)
  }
})
