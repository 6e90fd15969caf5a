/** What an earlier site may have left behind: a service worker that answers from an old cache, or fails at what it meets. Nothing breaks. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBareChromium } from './bare-chromium.ts'
import { dist } from './browser.ts'
import { serveChanging } from './changing-server.ts'
import { chapterPaths } from './kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'old-worker-'))
const site = serveChanging((path) => (path === 'old-worker.js' ? folder : dist))
after(() => { site.close(); rmSync(folder, { recursive: true }) })

const workers: Record<string, string> = {
  'that passes everything through': 'onfetch = (event) => event.respondWith(fetch(event.request))',
  'that keeps what it once saw': 'onfetch = (event) => event.respondWith(caches.open("old").then(async (old) => await old.match(event.request) ?? fetch(event.request).then((fresh) => { if (event.request.method === "GET") old.put(event.request, fresh.clone()); return fresh })))',
  'that fails at scripts and at the search': String.raw`onfetch = (event) => { if (/pagefind|\.js$/.test(event.request.url)) event.respondWith(Promise.reject(new Error("old"))) }`,
}
for (const [how, script] of Object.entries(workers)) {
  test(`an old service worker ${how} breaks nothing`, { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'old-worker.js'), `oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim()); ${script}`)
    const { open, evaluate, errors, close } = await openBareChromium()
    try {
      await open(`${site.origin}/icon.svg`)
      await evaluate('navigator.serviceWorker.register("/old-worker.js").then(() => navigator.serviceWorker.ready).then(() => {})')
      for (const path of ['/', chapterPaths[0]!, '/glossary/']) {
        await open(site.origin + path)
        assert.equal(await evaluate('navigator.serviceWorker.controller !== null'), true)
        await new Promise((settled) => setTimeout(settled, 700))
        assert.equal(await evaluate('document.querySelector("[data-theme-toggle]").disabled'), how.includes('scripts'), path)
        assert.ok(await evaluate('document.querySelector("main").innerText.length') as number > 100)
      }
      assert.deepEqual(errors, [])
    } finally {
      await close()
    }
  })
}
