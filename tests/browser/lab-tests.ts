/** Labs on their chapters' pages: without script, by keyboard, from a link, under attack, on a small screen, on the clipboard. Two files call this, for two run at a time. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions } from 'playwright-core'
import { leave, origin, phone, visit, withBrowser } from './browser.ts'
import { drawn, field, keysFor, labs, markup, openAll, presetsOf, queryOf, result, root, rowsOf, settled, type, walk, withLab } from './lab-page.ts'

const open = (path: string, options: BrowserContextOptions = {}) => visit(path, options, 'load')
type Drawn = HTMLElement & { draw(): void | Promise<void> }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }

/** Tests every second lab, beginning with the first or the second. */
export function testLabs(half: 0 | 1): void {
  withBrowser()
  withLab()
  for (const [key, lab] of Object.entries(labs).filter((_, i) => i % 2 === half)) {
    test(`${key}: without script the answer, the tables and the reason why nothing can be changed are there`, async () => {
      const seen = await open(lab.path, { javaScriptEnabled: false }), { page } = seen
      assert.ok((await page.locator(`${root} [data-answer]`).innerText()).includes(lab.answer))
      assert.equal(await page.locator(`${root} .lab-off`).innerText(), '打开脚本后可以改数字。')
      assert.ok(await field(seen, lab.number).isDisabled())
      for (const fold of await page.locator(`${root} details:has(table):not(.lab-group)`).all()) {
        await fold.locator('summary').click()
        await fold.locator('table').first().waitFor()
      }
      await leave(seen)
    })

    test(`${key}: what the browser draws is what the build printed, letter for letter`, async () => {
      const served = await open(lab.path, { javaScriptEnabled: false })
      const printed = await markup(served)
      await leave(served)
      const seen = await open(lab.path)
      await seen.page.locator(`${root} .lab-off`).waitFor({ state: 'hidden' })
      await seen.page.locator(`${root} .lab-body`).evaluate((body) => (body as Drawn).draw())
      assert.deepEqual(await markup(seen), printed)
      await leave(seen)
    })

    test(`${key}: every control is reached and changes the result by keyboard alone`, async () => {
      const seen = await open(lab.path + lab.lively)
      await walk(seen, async (stop) => {
        const [before, keys] = [await result(seen), keysFor(stop)]
        for (const pressed of keys) {
          if (await result(seen) !== before) break
          await seen.page.keyboard.press(pressed)
          await drawn(seen)
        }
        if (keys.length) assert.ok(await result(seen) !== before, `${JSON.stringify(stop)} changes the result`)
      })
      const missed = await seen.page.locator(`${root} fieldset`).evaluate((set) => [...set.querySelectorAll('input,select,button')].filter((one) => one.checkVisibility() && !one.hasAttribute('data-reached')).map((one) => one.outerHTML))
      assert.deepEqual(missed, [])
      assert.deepEqual(seen.errors, [])
      await leave(seen)
    })

    test(`${key}: every preset is set by keyboard, and all its marks are finite`, async () => {
      const seen = await open(lab.path)
      let presets = 0
      await walk(seen, async ({ preset }) => {
        if (preset === undefined) return
        presets++
        await seen.page.keyboard.press('Enter')
        await drawn(seen)
        for (const [name, value] of new URLSearchParams(preset)) {
          const shown = await field(seen, name.replace(`${key}.`, '')).evaluate((one: HTMLInputElement) => (one.type === 'checkbox' ? `${+one.checked}` : one.value))
          assert.equal(shown, value, name)
        }
        const marks = await seen.page.locator(root).evaluate((one) => [...one.querySelectorAll<SVGElement | HTMLElement>('[data-v]')].map((mark) => [mark.dataset.v!, mark.textContent] as const))
        assert.ok(marks.length > 5)
        // A masked score is −∞ and says so.
        for (const [value, text] of marks) assert.ok(value.trim() && (Number.isFinite(+value) || text === '−∞'), `${value} ${text}`)
      })
      assert.ok(presets > 5)
      await leave(seen)
    })

    test(`${key}: a link shows what typing shows, and typing leads to that link`, async () => {
      const query = queryOf(key, lab.typed)
      const [linked, typing] = [await open(lab.path + query), await open(lab.path)]
      await openAll(typing)
      for (const [name, value] of Object.entries(lab.typed)) await type(typing, name, value)
      await settled(typing)
      assert.equal(await result(typing), await result(linked))
      assert.deepEqual(new URL(typing.page.url()).searchParams.toString(), new URLSearchParams(query).toString())
      assert.equal(await typing.page.locator(`${root} [role=status]`).textContent(), await typing.page.locator(`${root} [data-answer]`).textContent())
      await Promise.all([linked, typing].map(leave))
    })

    test(`${key}: no address breaks it`, async () => {
      const seen = await open(lab.path)
      const name = `${key}.${lab.number}`
      const hostile = ['abc', '-5', '1e999', '-1e99', 'NaN', 'Infinity', '', '%20', '0x10', '1,2', '%3Cimg%20src=x%20onerror=alert(1)%3E', '%E4%B8%80', '__proto__', '%00', '٣', '9'.repeat(2000)].map((value) => `?${name}=${value}`).concat(
        '?gd.points=1;2&attn.x=1,2;3&unit.price=0', '?gd.points=,;,&attn.x=;;;&unit.churn=0', '?gd.points=1,1;1,1&gd.std=1&attn.wq=constructor&unit.sigma=1e9',
        `?__proto__.x=1&${key}.__proto__=1&${key}.constructor=2`, `?${name}=1&${name}=2&=&&&%`, '?%', '?gd.std=yes&attn.mask=2&gd.steps=1e9&attn.h=4&attn.head=9',
      )
      for (const [i, query] of hostile.entries()) {
        // The first address is loaded, the others are read by the element when it is put back: the page around it reads none.
        if (i === 0) await seen.page.goto(origin + lab.path + query)
        await seen.page.locator(`${root} .lab-body`).evaluate((body, address) => {
          history.replaceState(null, '', address)
          const { parentNode, nextSibling } = body
          body.remove()
          parentNode!.insertBefore(body, nextSibling)
          return (body as Drawn).draw()
        }, query)
        const wrong = await seen.page.locator(root).evaluate((one) => [...one.querySelectorAll<HTMLInputElement>('input[type=number][name]')].filter(({ value, min, max }) => !(value && +value >= +min && +value <= +max)).map((input) => input.name))
        assert.deepEqual(wrong, [], query)
        assert.ok(await field(seen, lab.number).isEnabled(), query)
        assert.doesNotMatch(await result(seen), /NaN|undefined|\[object|<img/, query)
      }
      assert.deepEqual(seen.errors, [])
      await leave(seen)
    })

    test(`${key}: after ten changes one step back leaves the page`, async () => {
      const seen = await open('/')
      await seen.page.goto(origin + lab.path)
      const length = await seen.page.evaluate('history.length')
      for (let i = 0; i < 10; i++) {
        await field(seen, lab.number).press(i % 3 ? 'ArrowDown' : 'ArrowUp')
        await field(seen, lab.number).blur()
        if (i % 4 === 0) await settled(seen)
      }
      await settled(seen)
      assert.ok(seen.page.url().includes(`${key}.`), seen.page.url())
      assert.equal(await seen.page.evaluate('history.length'), length)
      await seen.page.goBack()
      assert.equal(seen.page.url(), `${origin}/`)
      await leave(seen)
    })

    test(`${key}: 200 key presses write the address fewer than 100 times`, async () => {
      const seen = await open(lab.path)
      await seen.page.evaluate('window.written = 0; history.replaceState = ((own) => function (...all) { window.written++; return own.apply(this, all) })(history.replaceState)')
      await field(seen, lab.number).focus()
      for (let i = 0; i < 200; i++) await seen.page.keyboard.press(i % 3 ? 'ArrowUp' : 'ArrowDown')
      await settled(seen)
      const written = await seen.page.evaluate('window.written') as number
      assert.ok(written > 0 && written < 100, String(written))
      await leave(seen)
    })

    test(`${key}: nothing moves for a reader who wants no motion`, async () => {
      const seen = await open(lab.path, { reducedMotion: 'reduce' })
      for await (const _ of presetsOf(seen)) assert.equal(await seen.page.evaluate('document.getAnimations().filter((one) => one.playState === "running").length'), 0)
      await leave(seen)
    })

    test(`${key}: at 320 pixels the page does not scroll sideways, whatever is open or chosen`, async () => {
      const seen = await open(lab.path, { viewport: { width: 320, height: 700 } })
      await openAll(seen)
      for await (const _ of presetsOf(seen)) assert.equal(await seen.page.evaluate('document.documentElement.scrollWidth'), 320)
      await leave(seen)
    })

    for (const [size, options] of [['a phone in the dark', { viewport: phone, colorScheme: 'dark' }], ['a desk in the light', { colorScheme: 'light' }]] as const) {
      test(`${key}: axe finds nothing on ${size}, after a change, all open`, async () => {
        const seen = await open(lab.path, options)
        await seen.page.evaluate(axe)
        await seen.page.locator(`${root} [data-preset]`).nth(1).click()
        await openAll(seen)
        await seen.page.waitForTimeout(300)
        const { violations } = await seen.page.evaluate(`axe.run('${root}', ${JSON.stringify(wcag)})`) as AxeResults
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`), [])
        await leave(seen)
      })
    }

    test(`${key}: the link and the result can be taken away`, async () => {
      const query = queryOf(key, lab.typed)
      const seen = await open(`${lab.path}${query}`, { permissions: ['clipboard-read', 'clipboard-write'] })
      const { page } = seen
      const clipboard = () => page.evaluate('navigator.clipboard.readText()') as Promise<string>
      const status = page.locator(`${root} [role=status]`)
      await page.locator(`${root} [data-act=link]`).click()
      await status.getByText('已复制。').waitFor()
      assert.equal(await clipboard(), `${origin}${lab.path}${query}#${await page.locator(root).getAttribute('id')}`)
      await page.locator(`${root} [data-act=result]`).click()
      await page.waitForFunction('navigator.clipboard.readText().then((text) => !text.startsWith("http"))')
      const text = await clipboard()
      const shown = (selector: string) => page.locator(`${root} ${selector}`).allTextContents()
      for (const part of [...await shown('h3'), ...await shown('[data-answer]'), ...await shown('.lab-formula p')]) assert.ok(text.includes(part), part)
      for (const name of await shown('dt')) assert.ok(text.includes(`- ${name}：`), name)
      for (const name of await page.locator(`${root} [data-label]`).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.label))) assert.ok(text.includes(`- ${name}：`), name)
      assert.ok(text.endsWith(`${key} 1 ${new Date().toISOString().slice(0, 10)} ${page.url()}`), text.slice(-200))
      assert.doesNotMatch(text, /NaN|undefined|null/)
      await page.locator(`${root} [data-csv]`).click()
      // The text is put together after the click, and while it is written Chromium's clipboard is empty now and then.
      let csv = ''
      for (let tries = 0; tries < 200 && !csv.includes('\r\n'); tries++) {
        await page.waitForTimeout(20)
        csv = await clipboard()
      }
      const rows = rowsOf(csv)
      const has = (cells: string[]) => assert.ok(rows.some((row) => cells.every((cell, i) => row[i] === cell)), `${cells.join()} is not in ${JSON.stringify(rows)}`)
      const cells = (selector: string) => page.locator(root).evaluate((lab, each) => [...lab.querySelectorAll(each)].map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.querySelector('data')?.value ?? cell.textContent!.replace(/\s+/g, ' ').trim())), selector)
      for (const row of await cells('[data-table] tr')) has(row)
      for (const name of await page.locator(`${root} [data-label]`).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.label!))) has([name])
      for (const name of await shown('dt')) has([name.replace(/\s+/g, ' ').trim()])
      assert.equal(rows.at(-1)![1], page.url())
      await leave(seen)
    })
  }
}
