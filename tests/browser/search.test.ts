/** The search box: by key and by click, while typing, with filters, without what it needs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { budgets } from '../budgets.ts'
import { dist, leave, origin, phone, visit, withBrowser } from './browser.ts'
import { ask, idOf, median, openBox, weighing } from './searching.ts'

withBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const status = (page: Page, words: string) => page.waitForFunction((text) => document.querySelector('.search .status')?.textContent?.includes(text), words)

test('nothing of the search is loaded before the reader asks', async () => {
  const seen = await visit('/')
  const asked: string[] = []
  seen.page.on('request', (request) => asked.push(request.url()))
  assert.equal(await seen.page.evaluate('performance.getEntriesByType("resource").filter((one) => /pagefind|dialog|mark/.test(one.name)).length'), 0)
  await seen.page.keyboard.press('Control+k')
  await seen.page.waitForSelector('dialog.search-dialog[open]')
  assert.ok(asked.some((url) => url.includes('dialog')))
  await leave(seen)
})

test('the first keystroke and the later ones stay within their budgets', async () => {
  const seen = await visit('/')
  const fetched = weighing(seen.page)
  await openBox(seen.page)
  const typed = ['梯', '梯度', '梯度消', '梯度消失', '梯度消失怎', '梯度消失怎么', '梯度消失怎么办']
  const bytes: number[] = []
  for (const question of typed) {
    await ask(seen.page, question)
    await seen.page.waitForLoadState('networkidle')
    bytes.push(await fetched())
  }
  console.log(`# keystrokes ${bytes.join(' ')} B`)
  assert.ok(bytes[0]! <= budgets.searchFirst, `first ${bytes[0]}`)
  assert.ok(median(bytes.slice(1)) <= budgets.searchLater, `later ${median(bytes.slice(1))}`)
  await leave(seen)
})

test('arrows go through the results, Enter follows one, and it lands on the section', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  const [first] = await ask(seen.page, '梯度消失')
  await seen.page.keyboard.press('ArrowDown')
  assert.equal(await seen.page.evaluate('document.activeElement.tagName'), 'A')
  await seen.page.keyboard.press('ArrowUp')
  assert.equal(await seen.page.evaluate('document.activeElement.tagName'), 'INPUT')
  await seen.page.keyboard.press('Enter')
  await seen.page.waitForURL((url) => url.pathname !== '/')
  assert.equal(new URL(seen.page.url()).pathname, new URL(first!.url, origin).pathname)
  await seen.page.waitForFunction((id) => scrollY > 0 && document.getElementById(id)!.getBoundingClientRect().top < innerHeight, idOf(first!))
  assert.match(first!.url, /:~:text=/)
  await leave(seen)
})

test('who types on a result goes on typing in the field', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  await ask(seen.page, 'gradient')
  await seen.page.keyboard.press('ArrowDown')
  await seen.page.keyboard.type('s')
  assert.equal(await seen.page.inputValue('.search input'), 'gradients')
  await leave(seen)
})

test('Esc leaves the search at once, with words in it or without, and the focus goes back', async () => {
  const seen = await visit('/')
  await seen.page.focus('.find')
  for (const words of ['', '梯度']) {
    await openBox(seen.page)
    await seen.page.fill('.search-dialog input', words)
    await seen.page.keyboard.press('Escape')
    await seen.page.waitForSelector('.search-dialog', { state: 'detached' })
    assert.ok(await seen.page.evaluate('document.activeElement.matches(".find")'))
  }
  await leave(seen)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open box meets WCAG in ${colorScheme}`, async () => {
    const seen = await visit('/', { colorScheme })
    await openBox(seen.page)
    await ask(seen.page, 'KV缓存占多少显存')
    await seen.page.evaluate(axe)
    const { violations } = await seen.page.evaluate("axe.run('.search-dialog')") as AxeResults
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target}`), [])
    await leave(seen)
  })
}

test('half a composition is not searched, the whole is', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  const composing = await seen.page.context().newCDPSession(seen.page)
  await composing.send('Input.imeSetComposition', { text: 'ti du', selectionStart: 5, selectionEnd: 5 })
  await seen.page.waitForTimeout(300)
  assert.equal(await seen.page.textContent('.search .out'), '')
  await composing.send('Input.insertText', { text: '梯度' })
  await seen.page.waitForFunction('document.querySelector(".search .out").dataset.asked === "梯度"')
  await leave(seen)
})

test('results are sections under their chapters, with the words marked in a sentence', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  await ask(seen.page, '链式法则')
  assert.match((await seen.page.textContent('.found .chapter'))!, /^第 4 章/)
  assert.equal(await seen.page.textContent('.found .excerpt mark'), '链式法则')
  assert.doesNotMatch((await seen.page.textContent('.found'))!, /\\frac|annotation|katex|\u2063/)
  await leave(seen)
})

test('filters keep to one kind and one part', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  await ask(seen.page, '注意力')
  const settled = async (act: () => Promise<unknown>) => {
    await seen.page.evaluate('delete document.querySelector(".search .out").dataset.asked')
    await act()
    await seen.page.waitForFunction('document.querySelector(".search .out").dataset.asked')
    return seen.page.$$eval('.found a', (links) => links.map((link) => link.getAttribute('href')!))
  }
  for (const [kind, shape] of [['图表', /#(fig|tab|eq)-/], ['代码', /#lst-/], ['实验', /#lab-/], ['术语', /#term-/], ['文献', /#ref-/]] as const) {
    const urls = await settled(() => seen.page.click(`.kinds button:text-is("${kind}")`))
    assert.ok(urls.length > 0 && urls.every((url) => shape.test(url)), `${kind}: ${urls.join(' ')}`)
  }
  await settled(() => seen.page.click('.kinds button:text-is("全部")'))
  const urls = await settled(() => seen.page.selectOption('.search select', { index: 2 }))
  assert.ok(urls.length > 0 && urls.every((url) => url.startsWith('/algorithms/')), urls.join(' '))
  await leave(seen)
})

test('what is not in the book is said to be not in the book, and the nearest terms are offered', async () => {
  const seen = await visit('/', { viewport: phone })
  await seen.page.click('.find')
  await seen.page.fill('.search-dialog input', '龘龘')
  await status(seen.page, '没有找到')
  await seen.page.click('.near button')
  await seen.page.waitForSelector('.found a')
  await leave(seen)
})

test('a question with a slip says what was looked for instead', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  await ask(seen.page, '梯度消矢')
  await status(seen.page, '按“梯度消失”查到')
  await leave(seen)
})

test('a search can be linked, keeps its address, and is an engine for the browser', async () => {
  const seen = await visit(`/search/?q=${encodeURIComponent('梯度')}`)
  await seen.page.waitForSelector('.found a mark')
  await ask(seen.page, '因果掩码')
  assert.equal(new URL(seen.page.url()).searchParams.get('q'), '因果掩码')
  const description = await seen.page.getAttribute('link[rel="search"]', 'href')
  assert.match(await (await seen.page.request.get(origin + description)).text(), /template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/)
  await leave(seen)
})

test('without script the search page says where else to look', async () => {
  const seen = await visit('/search/', { javaScriptEnabled: false })
  assert.match(await seen.page.innerText('main'), /目录.*术语表.*参考文献/)
  await leave(seen)
})

for (const [what, files] of [['gone', '**/pagefind/**'], ['of words gone', '**/*.pf_index'], ['of texts gone', '**/*.pf_fragment']] as const) {
  test(`with the search files ${what} the box says so, and the page goes on working`, async () => {
    const seen = await visit('/')
    await seen.page.route(files, (route) => route.abort())
    await openBox(seen.page)
    await seen.page.fill('.search-dialog input', '梯度')
    await status(seen.page, '没有取到')
    await seen.page.unroute(files)
    await ask(seen.page, '梯度消失')
    assert.ok(await seen.page.locator('.found a').count())
    await leave(seen)
  })
}

for (const files of ['**/*.pf_index', '**/*.pf_meta', '**/*.pf_fragment', '**/wasm.*', '**/search.json*']) {
  test(`with ${files.slice(3)} cut short the box says so`, async () => {
    const seen = await visit('/')
    await seen.page.route(files, async (route) => {
      const body = await readFile(join(dist, new URL(route.request().url()).pathname))
      await route.fulfill({ body: body.subarray(0, body.length / 2) })
    })
    await openBox(seen.page)
    await seen.page.fill('.search-dialog input', '梯度')
    await status(seen.page, '没有取到')
    await leave(seen)
  })
}

test('where the browser knows no text fragments the words are marked by script', async () => {
  const seen = await visit('/')
  await seen.page.context().addInitScript('delete Document.prototype.fragmentDirective')
  await seen.page.reload()
  await openBox(seen.page)
  const [first] = await ask(seen.page, '链式法则')
  assert.match(first!.url, /\?mark=.+#sec-/)
  await seen.page.click('.found a')
  await seen.page.waitForFunction('CSS.highlights?.get("found")?.size > 0')
  await leave(seen)
})

test('a strict policy lets the search work', async () => {
  const seen = await visit('/404.html')
  await seen.page.route('**/glossary/', async (route) => {
    const body = await readFile(join(dist, 'glossary/index.html'))
    await route.fulfill({ body, headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'" } })
  })
  await seen.page.goto(`${origin}/glossary/`)
  await seen.page.evaluate('window.refused = []; document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective + " " + event.blockedURI))')
  await openBox(seen.page)
  assert.ok((await ask(seen.page, '梯度消失')).length > 0)
  assert.deepEqual(await seen.page.evaluate('window.refused'), [])
  await leave(seen)
})
