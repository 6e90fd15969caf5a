/** What one lab does and no other: a run that moves, a matrix to walk, a board to draw on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, visit, withBrowser } from './browser.ts'
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
