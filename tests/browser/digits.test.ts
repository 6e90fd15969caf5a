/** The digit reader: drawing on its sheet, and the network that comes only when it is wanted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, visit, withBrowser, type Visit } from './browser.ts'

withBrowser()
const [path, root] = ['/foundations/first-working-model/', '#lab-digits']
const ink = async ({ page }: Visit) => [...await page.locator(`${root} [name=px]`).inputValue()].filter((digit) => digit !== '0').length
const answer = ({ page }: Visit) => page.locator(`${root} [data-answer]`).innerText()
/** Two frames on, and the network has come. */
async function drawn({ page }: Visit): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await page.waitForFunction('!document.querySelector("[aria-busy=true]")')
}

test('a stroke of the mouse, of a finger and of the keys is drawn and read', async () => {
  const seen = await visit(path, { hasTouch: true })
  const { page } = seen
  const board = page.locator(`${root} [data-board]`)
  await board.scrollIntoViewIfNeeded()
  const { x, y, width } = (await board.boundingBox())!
  const at = (column: number, row: number) => [x + (column / 32) * width, y + (row / 32) * width] as const
  await page.mouse.move(...at(16, 3))
  await page.mouse.down()
  await page.mouse.move(...at(16, 29), { steps: 8 })
  await page.mouse.up()
  await drawn(seen)
  assert.match(await page.locator(`${root} [name=px]`).inputValue(), /^(0{8}|000[0-9a-f]{2}000)+$/, 'the first stroke wipes the example')
  assert.match(await answer(seen), /^它读成 \d/)
  const one = await ink(seen)
  await page.touchscreen.tap(...at(4, 28))
  await drawn(seen)
  assert.ok(await ink(seen) > one, 'a finger adds to the reader’s own drawing')
  await page.locator(`${root} [data-act=clear]`).click()
  await drawn(seen)
  assert.match(await answer(seen), /^纸是空的/)
  assert.equal(await page.evaluate('document.activeElement.dataset.board'), 'px')
  for (const key of ['Space', ...new Array<string>(8).fill('ArrowDown')]) await page.keyboard.press(key)
  assert.equal(await page.locator(`${root} [role=status]`).textContent(), '落笔')
  await drawn(seen)
  assert.ok(await ink(seen) > 10)
  const before = await ink(seen)
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await drawn(seen)
  assert.equal(await ink(seen), before, 'a lifted pen only moves')
  await page.keyboard.press('Escape')
  assert.equal(await page.evaluate('document.activeElement === document.body'), true)
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

test('the network is fetched by the reader who starts, and by no other', async () => {
  const seen = await visit(path)
  const weights = () => seen.page.evaluate('performance.getEntriesByType("resource").filter(({ name }) => /weights/.test(name)).length')
  await seen.page.waitForLoadState('networkidle')
  assert.equal(await weights(), 0)
  await seen.page.locator(`${root} [name=dx]`).press('ArrowUp')
  await drawn(seen)
  assert.equal(await weights(), 1)
  await leave(seen)
})
