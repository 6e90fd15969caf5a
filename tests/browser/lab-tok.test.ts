/** What lab 4 does and no other: text of one’s own, and whole vocabularies on request. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, visit, withBrowser, type Visit } from './browser.ts'
import { drawn, field, labs, result, root, settled, withLab } from './lab-page.ts'

withBrowser()
withLab()
test('tok: a text of one’s own is cut and billed, survives a preset, and is in no address until a link is asked for', async () => {
  const seen = await visit(labs.tok!.path, { permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = seen
  await field(seen, 'own').fill('我们的报价 2024 & more')
  await drawn(seen)
  assert.match(await result(seen), /^你的 \d+ 个字符，cl100k 约/)
  assert.equal(await field(seen, 's').inputValue(), 'own')
  await field(seen, 'own').blur()
  await settled(seen)
  assert.equal(new URL(page.url()).search, '?tok.s=own')
  await page.locator(`${root} [data-preset*="v=gpt2"]`).click()
  await drawn(seen)
  assert.equal(await field(seen, 'own').inputValue(), '我们的报价 2024 & more')
  await field(seen, 's').selectOption('own')
  await settled(seen)
  await page.locator(`${root} [data-act=link]`).click()
  await page.locator(`${root} [role=status]`).getByText('已复制。').waitFor()
  const link = await page.evaluate('navigator.clipboard.readText()') as string
  assert.equal(new URL(link).searchParams.get('tok.own'), '我们的报价 2024 & more')
  assert.ok(!page.url().includes('tok.own'))
  const before = await result(seen)
  await page.goto(link)
  assert.equal(await result(seen), before)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

const vocabulary = (name: string) => new RegExp(`/_assets/${name}\\.[\\w-]+\\.json$`)
const sentence = '我们计算训练成本、推理显存和毛利率。'
const said = ({ page }: Visit, words: string) => page.locator(`${root} [data-answer]`).getByText(words).waitFor()

for (const edition of ['', '/zh-hant']) {
  test(`tok: a whole vocabulary is fetched by the reader who asks, and counts any text exactly${edition && ', in the Traditional edition too'}`, async () => {
    // Under the page’s own policy: the waiting here is Playwright’s own.
    const seen = await visit(edition + labs.tok!.path, { bypassCSP: false })
    const { page } = seen
    const fetched: string[] = []
    page.on('request', (request) => { if (/\.json$/.test(request.url())) fetched.push(request.url()) })
    await field(seen, 'own').fill(sentence)
    await said(seen, edition ? 'cl100k 約 ' : 'cl100k 约 ')
    assert.deepEqual(fetched, [])
    const button = page.locator(`${root} [data-act=o200k]`)
    assert.equal(await button.textContent(), 'o200k 0.9 MB')
    await button.focus()
    await page.keyboard.press('Enter')
    await said(seen, 'o200k 切成 14 ')
    assert.equal(await button.getAttribute('aria-pressed'), 'true')
    assert.equal(await field(seen, 'v').inputValue(), 'o200k')
    await field(seen, 'own').fill('大模型创业')
    await said(seen, 'o200k 切成 3 ')
    await field(seen, 'own').fill('')
    await page.locator(`${root} [data-act=qwen]`).press('Enter')
    await said(seen, 'Qwen3 把')
    await page.waitForFunction('document.activeElement.name === "own"')
    await field(seen, 'own').fill('2024年营收1,234,567.89元')
    await said(seen, 'Qwen3 切成 19 ')
    await field(seen, 'v').selectOption('o200k')
    await said(seen, 'o200k 切成 13 ')
    await field(seen, 'v').selectOption('gpt2')
    await said(seen, edition ? 'GPT-2 約 ' : 'GPT-2 约 ')
    assert.deepEqual(fetched.map((url) => ['o200k', 'qwen'].find((name) => vocabulary(name).test(url))), ['o200k', 'qwen'])
    assert.deepEqual(seen.errors, [])
    await leave(seen)
  })
}

test('tok: a vocabulary that cannot be had is told, the estimate stays, and asked again it comes', async () => {
  const seen = await visit(labs.tok!.path)
  const { page } = seen
  await page.route(vocabulary('deepseek'), (route) => route.abort())
  await field(seen, 'own').fill(sentence)
  const button = page.locator(`${root} [data-act=deepseek]`)
  await button.press('Enter')
  await said(seen, '没有取到 DeepSeek-V3 的整套词表')
  await said(seen, 'DeepSeek-V3 约 ')
  await settled(seen)
  assert.match((await page.locator(`${root} [role=status]`).textContent())!, /^没有取到 DeepSeek-V3/)
  assert.equal(await button.getAttribute('aria-pressed'), null)
  await page.unroute(vocabulary('deepseek'))
  await button.press('Enter')
  await said(seen, 'DeepSeek-V3 切成 11 ')
  await page.locator(`${root} [data-answer]`).getByText('没有取到').waitFor({ state: 'detached' })
  await leave(seen)
})
