/** The Traditional edition in Chromium: a page, a lab, the search, and the way between the editions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simplifiedIn } from '#book/simplified.ts'
import { leave, phone, visit, withBrowser } from './browser.ts'
import { written } from './kinds.ts'
import { ask, idOf, openBox } from './searching.ts'

withBrowser()
const gradients = written.find((one) => one.labels.some(({ id }) => id === 'lab-gd'))!.slug

test('a lab answers in Traditional characters, with the numbers of its twin', async () => {
  const answers: string[] = []
  for (const folder of ['/', '/zh-hant/']) {
    const seen = await visit(`${folder}${gradients}/`, { viewport: phone })
    await seen.page.click('#lab-gd [data-preset]:not([data-preset=""])')
    await seen.page.waitForTimeout(100)
    answers.push(await seen.page.$eval('#lab-gd', (lab) => lab.textContent ?? ''))
    assert.equal(await seen.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
    assert.deepEqual([seen.errors, seen.foreign], [[], []])
    await leave(seen)
  }
  const [simplified, traditional] = answers as [string, string]
  const withoutHan = (text: string) => text.replace(/[\p{Script=Han}「」“”]+/gu, '')
  assert.equal(withoutHan(traditional), withoutHan(simplified))
  assert.notEqual(traditional, simplified)
  assert.deepEqual(simplifiedIn(traditional), [])
})

test('the search finds by either script, shows its own pages, and says so in Traditional characters', async () => {
  const seen = await visit('/zh-hant/')
  await openBox(seen.page)
  for (const question of ['過度擬合', '过拟合', '反向傳播 鏈式法則', '反向传播 链式法则']) {
    const found = await ask(seen.page, question)
    assert.ok(found.length > 0, question)
    for (const { url } of found) assert.ok(url.startsWith('/zh-hant/'), url)
  }
  assert.equal(idOf((await ask(seen.page, '過度擬合 是什麼'))[0]!).length > 0, true)
  await seen.page.click('.search .kinds button:nth-child(3)')
  const { said, kind } = await seen.page.evaluate(() => ({ said: document.querySelector('.search .filters')?.textContent ?? '', kind: document.querySelector('.search [aria-pressed="true"]')?.textContent ?? '' }))
  assert.equal(kind, '圖表')
  assert.deepEqual(simplifiedIn(said + (await seen.page.textContent('.search .status'))), [])
  assert.ok(await seen.page.$('.found a'), 'a kind that is asked for finds')
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})

test('the link between the editions keeps the place, the question and the language', async () => {
  const seen = await visit(`/${gradients}/?gd.lr=0.05#lab-gd`)
  await seen.page.click('[data-edition]')
  await seen.page.waitForURL(`**/zh-hant/${gradients}/?gd.lr=0.05#lab-gd`)
  assert.equal(await seen.page.evaluate('document.documentElement.lang'), 'zh-Hant')
  await seen.page.click('[data-edition]')
  await seen.page.waitForURL((url) => url.pathname === `/${gradients}/` && url.hash === '#lab-gd')
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})
