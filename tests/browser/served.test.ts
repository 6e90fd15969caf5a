/** The build on the engine of its host: status, headers, redirects, compression, and no page that offends its own policy. */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { dist, leave, origin, visit, withBrowser, type Visit } from './browser.ts'
import { kinds, sample, withMath, written } from './kinds.ts'
import { servePages } from './wrangler.ts'

withBrowser(() => servePages(dist))
const chapter = `/${withMath.slug}/`
const policed = { bypassCSP: false }
const year = 'public, max-age=31536000, immutable'
const fresh = 'public, max-age=0, must-revalidate'

interface Answer { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** The bare answer: nothing is followed, unpacked or tidied on the way. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> => new Promise((done, fail) => {
  request(origin + path, { headers }, (response) => {
    const parts: Buffer[] = []
    response.on('data', (part) => parts.push(part)).on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }))
  }).on('error', fail).end()
})

for (const path of kinds.filter((one) => one.endsWith('/'))) {
  test(`${path} is sent with every protection, and asked for again each time`, async () => {
    const { status, headers } = await ask(path)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], 'text/html; charset=utf-8')
    assert.equal(headers['cache-control'], fresh)
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self' 'sha256-[^']+'; .*frame-ancestors 'none'$/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin')
    assert.match(String(headers['permissions-policy']), /camera=\(\).*clipboard-write=\(self\)/)
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
    assert.equal((await ask(path, { 'If-None-Match': String(headers.etag) })).status, 304)
  })
}

test('files named by their hash are kept for a year, all others are asked for again', async () => {
  const under = (pattern: string) => globSync(pattern, { cwd: dist }).map((file) => `/${file}`)
  const [hashed, named] = [[...under('_assets/*'), ...under('_math/*'), ...under('pagefind/*/{index,fragment}/*').slice(0, 4), ...under('pagefind/*/pagefind.js')], ['/pagefind/search.json', '/icon.svg', '/robots.txt', '/sw.js', '/offline/book.json', '/site.webmanifest']]
  for (const path of hashed) {
    assert.equal((await ask(path)).headers['cache-control'], year, path)
    assert.match(path, /[._\/-][\w-]{7,}\.\w+$|^\/pagefind\/[0-9a-f]{12}\//, `${path}: no hash in the name`)
  }
  for (const path of named) assert.equal((await ask(path)).headers['cache-control'], fresh, path)
})

test('Markdown and plain text say what they are', async () => {
  for (const [path, type] of [[`${chapter}index.md`, 'text/markdown'], ['/index.md', 'text/markdown'], ['/llms.txt', 'text/plain'], ['/llms-full.txt', 'text/plain']]) {
    const { status, headers } = await ask(path!)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], `${type}; charset=utf-8`, path)
    assert.equal(headers['cache-control'], fresh)
  }
})

test('only the search’s worker may compile WebAssembly', async () => {
  const [worker] = globSync('_assets/engine-worker-*', { cwd: dist })
  assert.match(String((await ask(`/${worker}`)).headers['content-security-policy']), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/)
  for (const path of ['/', chapter, '/search/', `/${globSync('pagefind/*/pagefind.js', { cwd: dist })[0]}`]) assert.doesNotMatch(String((await ask(path)).headers['content-security-policy']), /eval/)
})

test('pages, styles and scripts are compressed as the reader’s browser can read', async () => {
  const plain = (await ask(chapter)).body
  for (const [name, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
    const { headers, body } = await ask(chapter, { 'Accept-Encoding': name })
    assert.equal(headers['content-encoding'], name)
    assert.ok(body.length < plain.length / 2)
    assert.ok(unpack(body).equals(plain))
  }
  for (const file of globSync('_assets/*.{js,css}', { cwd: dist })) assert.equal((await ask(`/${file}`, { 'Accept-Encoding': 'br' })).headers['content-encoding'], 'br', file)
})

test('an address nobody published is the 404 page, with status 404 and the same protection', async () => {
  for (const path of ['/nowhere/', '/foundations/', '/_assets/gone.js', '/%E6%B2%A1%E6%9C%89/', chapter.replace(/^\/./, (letter) => letter.toUpperCase())]) {
    const { status, headers, body } = await ask(path)
    assert.equal(status, 404, path)
    assert.match(body.toString(), /没有这一页/)
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/)
    assert.equal(headers['cache-control'], 'no-store')
  }
})

test('an address without its last slash, or with index.html, goes to the one true address and keeps the query', async () => {
  for (const [from, to] of [[chapter.slice(0, -1), chapter], [`${chapter}index.html`, chapter], ['/search?q=%E6%A2%AF%E5%BA%A6', '/search/?q=%E6%A2%AF%E5%BA%A6'], ['/index.html', '/']]) {
    const { status, headers } = await ask(from!)
    assert.equal(status, 308, from)
    assert.equal(headers.location, to)
  }
})

test('escaped and raw addresses land alike', async () => {
  assert.equal((await ask(chapter.replace('a', '%61'))).status, 200)
  const seen = await visit(`/search/?q=${encodeURIComponent('梯度')}`)
  await seen.page.waitForSelector('.found a')
  const escaped = await seen.page.locator('.found a').count()
  await seen.page.goto(`${origin}/search/?q=梯度`)
  await seen.page.waitForSelector('.found a')
  assert.equal(await seen.page.locator('.found a').count(), escaped)
  const { id } = withMath.labels.find((label) => label.kind === 'sec')!
  await seen.page.goto(`${origin}${chapter}#${id.replace('-', '%2D')}`)
  assert.equal(await seen.page.evaluate('document.querySelector(":target").id'), id)
  await leave(seen)
})

const sound = ({ errors, foreign }: Visit) => assert.deepEqual([...errors.filter((one) => !/status of 404/.test(one)), ...foreign], [])

for (const path of sample) {
  test(`${path} offends no policy while it is read`, async () => {
    const seen = await visit(path, policed)
    const { page } = seen
    for (const figure of await page.locator('.figure .zoom').all()) {
      await figure.click()
      await page.waitForSelector('dialog.lightbox[open] svg')
      await page.keyboard.press('Escape')
    }
    for (const button of await page.locator('.lab [data-preset], .lab [data-act]').all()) await button.evaluate((one: HTMLElement) => one.click())
    await page.locator('[data-theme-toggle]').click()
    const reference = page.locator('.prose a.ref[href*="#"]').first()
    if (await reference.count()) {
      await reference.focus()
      await reference.hover()
      if (path !== '/404.html') await page.waitForSelector('.card:popover-open')
    }
    await page.keyboard.press('Control+k')
    await page.waitForSelector('dialog.search-dialog[open] input')
    await page.fill('.search-dialog input', '梯度')
    await page.waitForSelector('.found a')
    sound(seen)
    await leave(seen)
  })
}

test('the search compiles its WebAssembly in its worker', async () => {
  const seen = await visit('/', policed)
  const worker = seen.page.waitForEvent('worker')
  await seen.page.keyboard.press('/')
  await seen.page.fill('.search-dialog input', '注意力')
  assert.match((await worker).url(), /\/_assets\/engine-worker-[\w-]+\.js$/)
  await seen.page.waitForSelector('.found a')
  await leave(seen)
})

test('under the policy the worker is let in, and the whole book is taken, file by file as the build listed it', async () => {
  const seen = await visit('/offline/', { ...policed, serviceWorkers: 'allow' })
  await seen.page.evaluate(async () => { await navigator.serviceWorker.ready })
  await seen.page.click('[data-offline-take]')
  await seen.page.locator('[data-offline-said]', { hasText: '整本已存下' }).waitFor({ timeout: 60_000 })
  sound(seen)
  await leave(seen)
})

test('what the policy forbids is stopped: a script in the page, eval, a style element, a frame around the page, another host', async () => {
  const seen = await visit(`/${written[0]!.slug}/`, policed)
  const { page } = seen
  const stopped = await page.evaluate(async (here) => {
    const said: string[] = []
    addEventListener('securitypolicyviolation', (event) => said.push(event.effectiveDirective))
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.turned = true' }))
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }))
    document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="window.turned = true">')
    // Not at once: what DevTools runs may evaluate.
    setTimeout(() => eval('window.turned = true'))
    await fetch('https://other.example/').catch(() => {})
    document.body.append(Object.assign(document.createElement('iframe'), { src: here }))
    await new Promise((wait) => setTimeout(wait, 500))
    return { said: [...new Set(said)].sort(), turned: 'turned' in window, hidden: getComputedStyle(document.body).display }
  }, `${origin}/`)
  assert.deepEqual(stopped, { said: ['connect-src', 'frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'], turned: false, hidden: 'block' })
  await leave(seen)
})
