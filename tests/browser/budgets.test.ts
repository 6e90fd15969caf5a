/** Every chapter and the home page against their budgets, as Chromium really loads them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ViewportSize } from 'playwright-core'
import { brotliCompressSync, constants } from 'node:zlib'
import { budgets } from '../budgets.ts'
import { desk, dist, leave, origin, phone, visit, withBrowser, type Visit } from './browser.ts'
import { written } from './kinds.ts'

withBrowser()
const brotli = (text: string | Uint8Array) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

interface File { path: string; size: number }

/** Every file that an open page has asked for, fonts as they are (woff2 is compressed already). */
async function filesOf({ page }: Visit, path: string): Promise<File[]> {
  const urls = await page.evaluate('performance.getEntriesByType("resource").map((one) => one.name)') as string[]
  return [origin + path, ...urls].map((url) => new URL(url).pathname).map((one) => {
    const body = readFileSync(join(dist, one.endsWith('/') ? `${one}index.html` : one))
    return { path: one, size: one.endsWith('.woff2') ? body.length : brotli(body) }
  })
}

/** Opens a page from a light one and watches it until nothing more is asked for; nothing may have moved. */
async function still(path: string, viewport: ViewportSize): Promise<Visit> {
  const seen = await visit('/404.html', { viewport })
  await seen.page.addInitScript('window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value }).observe({ type: "layout-shift", buffered: true })')
  await seen.page.goto(origin + path, { waitUntil: 'load' })
  await seen.page.waitForLoadState('networkidle')
  assert.equal(await seen.page.evaluate('window.shift'), 0, `moved at ${viewport.width} px`)
  return seen
}

const sum = (files: File[], pattern = /./) => files.filter((file) => pattern.test(file.path)).reduce((total, file) => total + file.size, 0)
const within = (size: number, budget: number, what: string) => assert.ok(size <= budget, `${what}: ${size} of ${budget} bytes`)

test('the home page', async () => {
  const seen = await still('/', desk)
  const files = await filesOf(seen, '/')
  await leave(seen)
  within(sum(files), budgets.home, 'all')
  console.log(`# home ${sum(files)} B, ${files.length} requests`)
})

for (const chapter of written) {
  const path = `/${chapter.slug}/`
  test(`chapter ${chapter.ordinal} ${chapter.slug}`, async () => {
    const seen = await still(path, desk)
    const files = await filesOf(seen, path)
    await leave(seen)
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8')
    const article = brotli(/<article[\s\S]*<\/article>/.exec(html)![0])
    const whole = files[0]!.size
    const script = sum(files, /\/Page\..*\.js$|\/shell\..*\.js$/)
    const shell = whole - article + sum(files, /\/all\..*\.css$/) + script
    const math = sum(files, /\/_math\//)
    assert.ok(script > 0, 'the shell has a script')
    within(shell, budgets.shell, 'around the text')
    within(script, budgets.script, 'script')
    within(math, chapter.hasMath ? budgets.math : 0, 'mathematics')
    within(sum(files), budgets.chapter, 'all')
    within(files.length, budgets.requests, 'requests')
    console.log(`# ${chapter.slug} ${sum(files)} B in ${files.length} requests: html ${whole} (text ${article}), shell ${shell}, script ${script}, math ${math}`)
  })

  test(`chapter ${chapter.ordinal} does not move while it loads on a phone`, async () => leave(await still(path, phone)))
}

const labs = written.flatMap((chapter) => chapter.labels.filter((label) => label.kind === 'lab').map(({ id }) => ({ id, path: `/${chapter.slug}/` })))

for (const { id, path } of labs) {
  test(`all script that ${id} brings to its page`, async () => {
    const seen = await visit(path, {}, 'load')
    const { page } = seen
    const tag = await page.locator(`#${id} .lab-body`).evaluate((node) => node.localName)
    const scripts = await page.locator('main script[src]').evaluateAll((nodes) => nodes.map((node) => (node as HTMLScriptElement).src))
    // Each script by itself, where nothing else is loaded: the one that makes this lab's element is its own, with all it asks for.
    for (const script of scripts) {
      await page.goto(`${origin}/icon.svg`)
      await page.evaluate((src) => import(src), script)
      if (await page.evaluate((name) => customElements.get(name) === undefined, tag)) continue
      const asked = await page.evaluate('performance.getEntriesByType("resource").map((one) => one.name).filter((name) => name.endsWith(".js"))') as string[]
      const size = asked.reduce((total, url) => total + brotli(readFileSync(join(dist, new URL(url).pathname))), 0)
      within(size, budgets.lab + budgets.labShared, id)
      console.log(`# ${id} ${size} B in ${asked.length} requests`)
      await leave(seen)
      return
    }
    assert.fail(`no script of ${path} makes <${tag}>`)
  })
}
