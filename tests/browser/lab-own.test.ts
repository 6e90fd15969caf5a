/** What one lab does and no other: a run that moves, a matrix to walk, a board to draw on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, visit, withBrowser, type Visit } from './browser.ts'
import { drawn, field, labs, result, root, settled, type, withLab } from './lab-page.ts'

withBrowser()
withLab()

for (const key of ['gd', 'mlp']) {
  test(`${key}: a run moves when asked, stops when asked, and takes no step out of sight`, async () => {
    const seen = await visit(labs[key]!.path)
    const [run, steps] = [seen.page.locator(`${root} [data-act=run]`), () => field(seen, 'steps').inputValue()]
    await seen.page.locator(`${root} [data-act=rewind]`).click()
    assert.equal(await steps(), '0')
    await run.press('Enter')
    assert.equal(await run.getAttribute('aria-pressed'), 'true')
    await seen.page.waitForFunction(`+document.querySelector("${root} [name=steps]").value > 1`)
    await run.press('Enter')
    const stopped = await steps()
    await settled(seen)
    assert.equal(await steps(), stopped)
    await run.press('Enter')
    await seen.page.evaluate('scrollTo(0, 0)')
    await seen.page.waitForFunction(`document.querySelector("${root} [data-act=run]").ariaPressed === "false"`)
    await leave(seen)
  })

  test(`${key}: a run jumps to its end for a reader who wants no motion`, async () => {
    const seen = await visit(labs[key]!.path, { reducedMotion: 'reduce' })
    await seen.page.locator(`${root} [data-act=run]`).click()
    await drawn(seen)
    assert.ok(+await field(seen, 'steps').inputValue() > 20)
    assert.notEqual(await seen.page.locator(`${root} [data-act=run]`).getAttribute('aria-pressed'), 'true')
    await leave(seen)
  })
}

test('gd: a lab taken off the page and put back works on', async () => {
  const seen = await visit(labs.gd!.path)
  await seen.page.evaluate('{ const lab = document.querySelector("lab-gd"); const after = lab.nextSibling; const home = lab.parentElement; lab.remove(); home.insertBefore(lab, after) }')
  await type(seen, 'lr', '0.02')
  await drawn(seen)
  assert.match(await result(seen), /^步长 0\.02 不到阈值/)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

test('attn: a matrix is one stop; arrows walk it, the cell is said, and Esc leaves', async () => {
  const seen = await visit(labs.attn!.path)
  const { page } = seen
  await page.locator('[data-matrix=w] [role=gridcell][tabindex="0"]').focus()
  for (const arrow of ['ArrowRight', 'ArrowUp']) await page.keyboard.press(arrow)
  await settled(seen)
  assert.equal(await page.evaluate('document.activeElement.closest("[data-matrix]").dataset.matrix'), 'w')
  assert.equal(await page.locator(`${root} [role=status]`).textContent(), `第 2 行第 2 列：${await page.evaluate('document.activeElement.textContent')}`)
  assert.match(await result(seen), /^第 2 个词元/)
  await page.keyboard.press('Escape')
  assert.equal(await page.evaluate('document.activeElement === document.body'), true)
  await leave(seen)
})

test('digits: a stroke of the mouse, of a finger and of the keys is drawn and read', async () => {
  const seen = await visit(labs.digits!.path, { hasTouch: true })
  const { page } = seen
  const board = page.locator(`${root} [data-board]`)
  const ink = async () => [...await field(seen, 'px').inputValue()].filter((digit) => digit !== '0').length
  await board.scrollIntoViewIfNeeded()
  const { x, y, width } = (await board.boundingBox())!
  const at = (column: number, row: number) => [x + (column / 32) * width, y + (row / 32) * width] as const
  await page.mouse.move(...at(16, 3))
  await page.mouse.down()
  await page.mouse.move(...at(16, 29), { steps: 8 })
  await page.mouse.up()
  await drawn(seen)
  assert.match(await field(seen, 'px').inputValue(), /^(0{8}|000[0-9a-f]{2}000)+$/, 'the first stroke wipes the example')
  assert.match(await result(seen), /^它读成 \d/)
  const one = await ink()
  await page.touchscreen.tap(...at(4, 28))
  await drawn(seen)
  assert.ok(await ink() > one, 'a finger adds to the reader’s own drawing')
  await page.locator(`${root} [data-act=clear]`).click()
  await drawn(seen)
  assert.match(await result(seen), /^纸是空的/)
  assert.equal(await page.evaluate('document.activeElement.dataset.board'), 'px')
  for (const key of ['Space', ...new Array<string>(8).fill('ArrowDown')]) await page.keyboard.press(key)
  assert.equal(await page.locator(`${root} [role=status]`).textContent(), '落笔')
  await drawn(seen)
  assert.ok(await ink() > 10)
  const before = await ink()
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await drawn(seen)
  assert.equal(await ink(), before, 'a lifted pen only moves')
  await page.keyboard.press('Escape')
  assert.equal(await page.evaluate('document.activeElement === document.body'), true)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

test('digits: the network is fetched by the reader who starts, and by no other', async () => {
  const seen = await visit(labs.digits!.path)
  const weights = () => seen.page.evaluate('performance.getEntriesByType("resource").filter(({ name }) => /weights/.test(name)).length')
  await seen.page.waitForLoadState('networkidle')
  assert.equal(await weights(), 0)
  await field(seen, 'dx').press('ArrowUp')
  await drawn(seen)
  assert.equal(await weights(), 1)
  await leave(seen)
})

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
