/** A reader at work: no errors, nothing foreign, no sideways scroll, cards, theme, keyboard, and all of it without script. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { desk, dist, laidOut, leave, origin, phone, visit, withBrowser, type Visit } from './browser.ts'
import { book, chapterPaths, kinds, withMath, written } from './kinds.ts'

withBrowser()
const chapter = `/${withMath.slug}/`

const jumpTo = (node: Element) => node.scrollIntoView()

for (const path of kinds) {
  test(`${path} loads without an error, from this host alone, under its own policy, and fits a phone`, async () => {
    const seen = await visit(path, { viewport: phone, bypassCSP: false })
    assert.deepEqual(seen.errors, [])
    assert.deepEqual(seen.foreign, [])
    assert.equal(await seen.page.evaluate('document.documentElement.scrollWidth'), phone.width)
    await leave(seen)
  })
}

test('the theme is the system’s until the reader chooses, and then stays', async () => {
  const seen = await visit('/', { colorScheme: 'light' })
  const paper = () => seen.page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await paper()
  await seen.page.click('[data-theme-toggle]')
  assert.notEqual(await paper(), light)
  const dark = await paper()
  await seen.page.goto(origin + chapter)
  assert.equal(await paper(), dark)
  await leave(seen)
})

test('a reference shows what it points at, on hover and on focus, and Esc takes it away', async () => {
  const seen = await visit(chapter)
  const link = seen.page.locator('.prose a.ref[href^="#eq-"]').first()
  await link.hover()
  await seen.page.waitForSelector('.card:popover-open .katex')
  await seen.page.keyboard.press('Escape')
  assert.equal(await seen.page.locator('.card:popover-open').count(), 0)
  await seen.page.mouse.move(0, 0)
  await seen.page.keyboard.press('Tab')
  await link.focus()
  await seen.page.waitForSelector('.card:popover-open .katex')
  assert.equal(await link.getAttribute('aria-describedby'), 'card')
  await leave(seen)
})

test('a term shows its definition, fetched from the glossary', async () => {
  const seen = await visit(chapter)
  const term = seen.page.locator('.prose a.term').first()
  const key = (await term.getAttribute('href'))!.split('#term-')[1]!
  await term.hover()
  await seen.page.waitForSelector('.card:popover-open')
  assert.match((await seen.page.locator('.card').textContent())!, new RegExp(book.terms[key]!.definition.slice(0, 10).replace(/[()]/g, '.')))
  await leave(seen)
})

const withFacts = written.find((one) => one.references.some(({ kind }) => kind === 'fact'))!
const firstFact = book.facts[withFacts.references.find(({ kind }) => kind === 'fact')!.keys[0]!]!

test('a fact shows where it comes from, for the mouse and for the keyboard', async () => {
  const seen = await visit(`/${withFacts.slug}/`)
  const fact = seen.page.locator('.prose a.fact').first()
  const card = seen.page.locator('.card:popover-open')
  await fact.hover()
  await card.waitFor()
  for (const words of [firstFact.where.slice(0, 8), firstFact.checked, book.works[firstFact.source]!.text.slice(0, 8)]) assert.ok((await card.textContent())!.includes(words), words)
  await seen.page.keyboard.press('Escape')
  await seen.page.mouse.move(0, 0)
  await seen.page.keyboard.press('Tab')
  await fact.focus()
  await card.waitFor()
  await leave(seen)
})

test('without script a fact leads to its place in the references', async () => {
  const seen = await visit(`/${withFacts.slug}/`, { javaScriptEnabled: false })
  await seen.page.locator('.prose a.fact').first().click()
  assert.equal(new URL(seen.page.url()).hash, `#fact-${firstFact.key}`)
  assert.ok((await seen.page.locator(`[id="fact-${firstFact.key}"]`).textContent())!.includes(firstFact.text))
  await leave(seen)
})

test('a touch shows the card first and the way to the place in it', async () => {
  const seen = await visit(chapter, { viewport: phone, hasTouch: true })
  const link = seen.page.locator('.prose a.ref[href^="#"]').first()
  await link.scrollIntoViewIfNeeded()
  // What has come near is laid out with the next frame; Playwright would touch where the link was before it.
  await laidOut(seen)
  await link.tap()
  await seen.page.waitForSelector('.card:popover-open .go')
  assert.equal(new URL(seen.page.url()).hash, '')
  await seen.page.locator('.card .go').tap()
  assert.notEqual(new URL(seen.page.url()).hash, '')
  await leave(seen)
})

test('the contents follow the scroll', async () => {
  const seen = await visit(chapter)
  const last = withMath.labels.filter((label) => label.kind === 'sec' && label.depth === 2).at(-2)!
  await seen.page.locator(`#${last.id}`).evaluate(jumpTo)
  await seen.page.waitForSelector(`#toc a[href="#${last.id}"][aria-current="location"]`)
  await leave(seen)
})

test('a click on a number leaves the permanent link on the clipboard', async () => {
  const seen = await visit(chapter, { permissions: ['clipboard-read', 'clipboard-write'] })
  const link = seen.page.locator('.prose h2 > .permalink').first()
  await link.click()
  assert.equal(await seen.page.evaluate('navigator.clipboard.readText()'), origin + chapter + await link.getAttribute('href'))
  await leave(seen)
})

test('a chapter’s Markdown is copied by one press, and opens where there is no script', async () => {
  const link = '[data-copy-markdown]'
  const seen = await visit(chapter, { permissions: ['clipboard-read', 'clipboard-write'], bypassCSP: false })
  await seen.page.locator(link).focus()
  await seen.page.keyboard.press('Enter')
  await seen.page.locator('#announce', { hasText: '已复制本页为 Markdown' }).waitFor()
  assert.equal(await seen.page.evaluate('navigator.clipboard.readText()'), readFileSync(join(dist, chapter, 'index.md'), 'utf8'))
  assert.equal(await seen.page.locator(link).textContent(), '已复制')
  await seen.page.context().setOffline(true)
  await seen.page.locator(link).click()
  await seen.page.locator('#announce.told', { hasText: '没有取到' }).waitFor()
  await leave(seen)
  const bare = await visit(chapter, { javaScriptEnabled: false })
  await bare.page.locator(link).click()
  assert.equal(new URL(bare.page.url()).pathname, `${chapter}index.md`)
  await leave(bare)
})

test('selected formulas are copied as TeX', async () => {
  const seen = await visit(chapter, { permissions: ['clipboard-read', 'clipboard-write'] })
  await seen.page.locator('p:has(.katex)').first().evaluate((node) => getSelection()!.selectAllChildren(node))
  await seen.page.keyboard.press('Control+c')
  const tex = await seen.page.locator('p:has(.katex)').first().locator('annotation').first().textContent()
  assert.ok((await seen.page.evaluate('navigator.clipboard.readText()') as string).includes(`$${tex}$`))
  await leave(seen)
})

test('a figure opens large and Esc closes it', async () => {
  const path = chapterPaths.find((_, i) => written[i]!.labels.some((label) => label.kind === 'fig'))!
  const seen = await visit(path)
  await seen.page.locator('.figure svg.enlarge').first().click()
  await seen.page.waitForSelector('dialog.lightbox[open] svg')
  await seen.page.keyboard.press('Escape')
  assert.equal(await seen.page.locator('dialog.lightbox').count(), 0)
  await leave(seen)
})

test('the place is remembered and offered again on the home page', async () => {
  const seen = await visit(chapter)
  const section = withMath.labels.find((label) => label.kind === 'sec' && label.depth === 2)!
  await seen.page.locator(`#${section.id}`).evaluate(jumpTo)
  await seen.page.waitForTimeout(200)
  await seen.page.goto(`${origin}/`)
  assert.match((await seen.page.locator('.resume').getAttribute('href'))!, new RegExp(`^${chapter}#sec-`))
  await leave(seen)
})

test('with storage forbidden nothing throws', async () => {
  const seen = await visit('/404.html')
  await seen.page.addInitScript('Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })')
  await seen.page.goto(origin + chapter)
  await seen.page.click('[data-theme-toggle]')
  assert.deepEqual(seen.errors.filter((error) => !error.includes('404')), [])
  await leave(seen)
})

test('by keyboard alone: skip link, text, search and back', async () => {
  const seen = await visit(chapter)
  await seen.page.keyboard.press('Tab')
  assert.equal(await seen.page.evaluate('document.activeElement.className'), 'skip')
  await seen.page.keyboard.press('Enter')
  assert.equal(new URL(seen.page.url()).hash, '#main')
  for (let i = 0; i < 12; i++) {
    await seen.page.keyboard.press('Tab')
    const outlined = await seen.page.evaluate('(() => { const at = document.activeElement; return at !== document.body && getComputedStyle(at).outlineStyle !== "none" })()')
    assert.ok(outlined, 'what has the focus shows it')
  }
  await seen.page.evaluate('document.activeElement.toggleAttribute("data-before", true)')
  await seen.page.keyboard.press('/')
  await seen.page.waitForSelector('dialog.search-dialog[open] input:focus')
  await seen.page.keyboard.press('Escape')
  assert.equal(await seen.page.evaluate('document.activeElement.hasAttribute("data-before")'), true)
  await leave(seen)
})

test('on a phone the contents of book and chapter open from below and close again, without script', async () => {
  const seen = await visit(chapter, { viewport: phone, javaScriptEnabled: false })
  for (const id of ['book-nav', 'toc']) {
    await seen.page.click(`[popovertarget="${id}"]`)
    assert.ok(await seen.page.locator(`#${id}`).isVisible())
    await seen.page.keyboard.press('Escape')
    assert.ok(!(await seen.page.locator(`#${id}`).isVisible()))
  }
  await leave(seen)
})

test('without script a chapter is complete: text, formulas, figures, notes, solutions, sources', async () => {
  const seen = await visit(chapter, { javaScriptEnabled: false })
  for (const part of ['.prose p', '.equation .katex', 'figure', '.exercise details summary', '.bibliography li']) {
    assert.ok(await seen.page.locator(part).first().isVisible(), part)
  }
  await seen.page.click('.exercise summary')
  assert.ok(await seen.page.locator('.exercise details[open]').first().isVisible())
  assert.equal(await seen.page.locator('[data-theme-toggle]').isVisible(), false)
  await leave(seen)
})

test('without script the search page says where else to look', async () => {
  const seen = await visit('/search/', { javaScriptEnabled: false })
  assert.match((await seen.page.locator('main').textContent())!, /术语表/)
  await leave(seen)
})

test('both columns stand beside the text on a desk', async () => {
  const seen = await visit(chapter, { viewport: desk })
  assert.ok(await seen.page.locator('#book-nav').isVisible())
  assert.ok(await seen.page.locator('#toc').isVisible())
  await leave(seen)
})

test('the text is set in lines of 38 to 42 Han characters on a desk', async () => {
  const seen = await visit(chapter, { viewport: desk })
  const characters = await seen.page.locator('.prose > p').first().evaluate((node) => node.clientWidth / parseFloat(getComputedStyle(node).fontSize))
  assert.ok(characters >= 38 && characters <= 42, String(characters))
  await leave(seen)
})

const answered = `/${written.find((one) => one.slug.endsWith('unit-economics'))!.slug}/`
/** What the stylesheet says of a label: nothing, ✓ or ✗. */
const marks = (seen: Visit) => seen.page.locator('.answers').first().locator('label').evaluateAll((labels) => labels.map((one) => /[✓✗]/.exec(getComputedStyle(one, '::after').content)?.[0] ?? ''))
const numbersOf = (seen: Visit) => seen.page.locator('.answers').first().locator('[type=number]')
const rightFor = (seen: Visit, nth: number) => numbersOf(seen).nth(nth).evaluate((one) => String((+(one as HTMLInputElement).min + +(one as HTMLInputElement).max) / 2))

test('without script an exercise tells right from wrong', async () => {
  const seen = await visit(answered, { javaScriptEnabled: false })
  const right = await numbersOf(seen).first().getAttribute('max')
  assert.equal((await marks(seen))[0], '')
  for (const [typed, mark] of [[right!, '✓'], ['-987654', '✗']] as const) {
    await numbersOf(seen).first().fill(typed)
    await seen.page.keyboard.press('Tab')
    assert.equal((await marks(seen))[0], mark)
  }
  await leave(seen)
})

test('an answered exercise is said to be done, and is so on the next visit', async () => {
  const seen = await visit(answered)
  const { page } = seen
  const done = () => page.locator('.exercise:has(.answers)').first().getAttribute('data-done')
  for (let i = 0; i < await numbersOf(seen).count(); i++) {
    assert.equal(await done(), null)
    await numbersOf(seen).nth(i).fill(await rightFor(seen, i))
    await page.keyboard.press('Tab')
    await page.locator('#announce').getByText('对').waitFor({ state: 'attached' })
  }
  assert.equal(await done(), '')
  await page.reload()
  await page.locator('.exercise[data-done]').waitFor()
  assert.ok((await marks(seen)).every((mark) => mark === '✓'))
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})
