/** A smoke run in Firefox and WebKit, on the host's own engine and under its policy: each kind of page, a lab, a search, both themes. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findFirefox, findWebKit } from '../../scripts/engines.ts'
import { dist, type Served } from './browser.ts'
import { typing, type Engine } from './engine.ts'
import { openFirefox } from './firefox.ts'
import { sample, withMath, written } from './kinds.ts'
import { withWitness } from './probe.ts'
import { openWebKit } from './webkit.ts'
import { servePages } from './wrangler.ts'

let site: Served
before(async () => { site = await withWitness(await servePages(dist)) })
after(() => site.close())

const [firefox, webkit] = [findFirefox(), findWebKit()]
const engines = [
  { name: 'Firefox', open: firefox ? () => openFirefox(firefox) : undefined, missing: 'no Firefox here: install firefox-esr' },
  { name: 'WebKit', open: webkit ? () => openWebKit(webkit) : undefined, missing: 'no WebKitGTK here: install webkit2gtk-driver and xvfb' },
]
const withLab = `/${written.find((one) => one.labels.some(({ kind }) => kind === 'lab'))!.slug}/`

/** For the eye: SHOTS=folder keeps a picture of every page. */
async function keep(engine: Engine, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  await new Promise((painted) => setTimeout(painted, 500))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${engine.version.split(' ')[0]}-${name.replaceAll('/', '_')}.png`), Buffer.from(await engine.screenshot(), 'base64'))
}

async function until(engine: Engine, expression: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await engine.evaluate(expression)) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  assert.fail(`never true in ${engine.version}: ${expression}`)
}

const silent = async (engine: Engine, where: string) => assert.deepEqual(await engine.evaluate('window.said'), [], where)

for (const { name, open, missing } of engines) {
  test(name, { skip: !open && missing }, async (t) => {
    const engine = await open!()
    t.diagnostic(engine.version)
    try {
      await engine.size(1280, 900)
      for (const path of sample) {
        await t.test(`${path} is whole, in light and in dark`, async () => {
          await engine.open(site.origin + path)
          await until(engine, 'document.readyState === "complete" && !document.querySelector("[data-theme-toggle]").disabled')
          assert.equal(await engine.evaluate('document.querySelector("h1").getBoundingClientRect().height > 20'), true)
          assert.equal(await engine.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, 'nothing hangs over the side')
          assert.deepEqual(await engine.evaluate('[...document.querySelectorAll(".figure svg, .lab svg, .katex")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width < 2).map((one) => one.outerHTML.slice(0, 80))'), [], 'every drawing and formula has a size')
          await keep(engine, `${path}light`)
          const paper = 'getComputedStyle(document.body).backgroundColor'
          const light = await engine.evaluate(paper)
          await engine.evaluate('document.documentElement.dataset.theme = "dark"')
          assert.notEqual(await engine.evaluate(paper), light)
          await keep(engine, `${path}dark`)
          await silent(engine, path)
        })
      }

      await t.test('a lab answers', async () => {
        await engine.open(site.origin + withLab)
        await until(engine, 'document.querySelector(".lab fieldset").disabled === false')
        const view = 'document.querySelector(".lab [data-view]").innerHTML'
        const before = await engine.evaluate(view)
        await engine.evaluate('document.querySelector(".lab [data-preset]:not([data-preset=\'\'])").click()')
        await until(engine, `${view} !== ${JSON.stringify(before)}`)
        await engine.evaluate('document.querySelector(".lab").scrollIntoView({ behavior: "instant" })')
        await keep(engine, 'lab')
        await silent(engine, 'lab')
      })

      await t.test('a search finds, by keyboard', async () => {
        await engine.open(`${site.origin}/`)
        await until(engine, '!document.querySelector("[data-theme-toggle]").disabled')
        await engine.perform(typing('/'))
        await until(engine, 'document.activeElement?.matches("dialog[open] input")')
        await engine.perform(typing('梯度'))
        await until(engine, 'document.querySelector("dialog[open] .found a")')
        await keep(engine, 'search')
        await silent(engine, 'search')
      })

      await t.test('a reference shows its card, and Esc takes it away', async () => {
        await engine.open(site.origin + withLab)
        await until(engine, 'document.querySelector(".card")')
        await engine.perform(typing('\uE004'))
        await engine.evaluate('document.querySelector(".prose a.ref[href^=\'#eq-\']").focus()')
        await until(engine, 'document.querySelector(".card:popover-open .katex")')
        await keep(engine, 'card')
        await engine.perform(typing('\uE00C'))
        await until(engine, '!document.querySelector(".card:popover-open")')
        await silent(engine, 'card')
      })

      await t.test('on a phone, a link leads to its place', async () => {
        await engine.size(390, 844)
        const last = withMath.labels.filter(({ kind }) => kind === 'eq').at(-1)!.id
        await engine.open(`${site.origin}/${withMath.slug}/#${last}`)
        const top = `document.getElementById('${last}').getBoundingClientRect().top`
        await until(engine, `${top} >= 0 && ${top} < innerHeight / 2`)
        await keep(engine, 'place')
        await silent(engine, 'place')
      })
    } finally {
      await engine.close()
    }
  })
}
