/** The lists of the built site: nothing a reader can be shown is missing from a whole copy, and every byte is the one that is served. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesOf, importsOf } from '../../src/offline/closure.ts'
import { buildOf, editionOf, editions, type BookList, type Listed, type Summary } from '../../src/offline/list.ts'

const dist = process.env.OUT_DIR ?? 'dist'
const base = `${(process.env.BASE_PATH ?? '/').replace(/\/$/, '')}/`
const at = (address: string) => readFileSync(join(dist, address === '' || address.endsWith('/') ? `${address}index.html` : address))
const pages = globSync('**/*.html', { cwd: dist }).map((path) => path.replaceAll('\\', '/')).filter((path) => !readFileSync(join(dist, path), 'utf8').includes('data-kind="moved"'))
const integrityOf = (content: Uint8Array) => `sha256-${createHash('sha256').update(content).digest('base64')}`

for (const edition of editions.filter((one) => existsSync(join(dist, one, 'offline/book.json')))) {
  const summary = JSON.parse(at(`${edition}offline/book.json`).toString()) as Summary
  const list = JSON.parse(at(summary.list[0]).toString()) as BookList
  const all: Listed[] = [...list.files, ...(list.packed ? [list.packed.file] : []), summary.list]
  const listed = new Set(list.files.map(([path]) => path))

  test(`${edition || 'the book'}: each file listed is served with these bytes`, () => {
    for (const [path, integrity, bytes] of all) {
      const content = at(path)
      assert.equal(integrityOf(content), integrity, path)
      assert.equal(content.length, bytes, path)
    }
    assert.equal(summary.count, all.length - 1)
  })

  test(`${edition || 'the book'}: each page is listed, and whatever it names of this site is`, () => {
    for (const page of pages.filter((one) => !one.endsWith('404.html') && editionOf(one) === edition)) {
      assert.ok(listed.has(page.replace(/(^|\/)index\.html$/, '$1')), page)
      const html = readFileSync(join(dist, page), 'utf8')
      const named = [...html.matchAll(/\s(?:src|srcset|poster|data)="(\/[^"]+)"/g)].map(([, url]) => url!).filter((url) => !url.startsWith(`${base}cards/`)) // never seen on the page
      for (const url of [...named, ...filesOf(html, base)]) assert.ok(listed.has(url.slice(base.length)), `${page} names ${url}`)
    }
  })

  test(`${edition || 'the book'}: each piece of the search index is in the pack, byte for byte`, () => {
    const { file, prefix, entries } = list.packed!
    const pack = at(file[0])
    let from = 0
    for (const [name, length] of entries) {
      assert.ok(pack.subarray(from, from += length).equals(at(prefix + name)), name)
    }
    assert.equal(from, pack.length)
    const there = globSync(`${edition}pagefind/**/*.*`, { cwd: dist }).map((path) => path.replaceAll('\\', '/'))
    assert.deepEqual(there.filter((path) => !listed.has(path)).toSorted(), entries.map(([name]) => prefix + name).toSorted())
  })

  test(`${edition || 'the book'}: pages, tables and list are of one build`, () => {
    const { build } = JSON.parse(at(`${edition}pagefind/search.json`).toString()) as { build: string }
    assert.equal(build, summary.build)
    for (const page of pages.filter((one) => editionOf(one) === edition)) assert.equal(buildOf(readFileSync(join(dist, page), 'utf8')), build, page)
  })
}

test('scripts name what they import as the worker reads it', () => {
  for (const script of globSync('_assets/*.js', { cwd: dist })) {
    const text = readFileSync(join(dist, script), 'utf8')
    const found = importsOf(text, `/${script.replaceAll('\\', '/')}`)
    // Whatever ends in .js and stands in quotes, but what is asked for later and what is no module of ours.
    const quoted = [...text.matchAll(/(?<!import\(|URL\()["'`](\.{0,2}\/[\w./-]+\.js)["'`]/g)].filter(([, to]) => existsSync(join(dist, '_assets', to!)))
    assert.equal(found.length, quoted.length, script)
    for (const url of found) assert.ok(existsSync(join(dist, url)), `${script} imports ${url}`)
  }
})

test('the worker stands at the root, is of this build, and fetches next to nothing when it is installed', () => {
  const worker = at('sw.js').toString()
  const { build } = JSON.parse(at('offline/book.json').toString()) as Summary
  assert.ok(worker.includes(`"${build}"`))
  const first = [...worker.matchAll(/url:"([^"]+)",revision:(?:"\w+"|null),integrity:"([^"]+)"/g)].map(([, url, integrity]) => [url!.slice(base.length), integrity!] as const)
  assert.equal(first[0]?.[0], 'offline/')
  for (const [path, integrity] of first) assert.equal(integrityOf(at(path)), integrity, path)
  const bytes = first.reduce((sum, [path]) => sum + at(path).length, 0)
  assert.ok(first.length <= 6 && bytes < 80_000, `${first.length} files, ${bytes} bytes`)
})

test('the manifest names files that are there, in their sizes, and the colours of the pages', () => {
  const manifest = JSON.parse(at('site.webmanifest').toString()) as { id: string; start_url: string; scope: string; lang: string; theme_color: string; background_color: string; icons: { src: string; sizes: string; type: string; purpose: string }[]; shortcuts: { url: string }[] }
  assert.deepEqual([manifest.id, manifest.start_url, manifest.scope, manifest.lang], [base, base, base, 'zh-CN'])
  const home = at('').toString()
  assert.match(home, new RegExp(`rel="manifest" href="${base}site.webmanifest"`))
  assert.ok(home.includes(`(prefers-color-scheme: light)" content="${manifest.theme_color}"`))
  assert.equal(manifest.background_color, /--paper: light-dark\((#\w+)/.exec(readFileSync('src/styles/tokens.css', 'utf8'))![1])
  for (const url of manifest.shortcuts.map((one) => one.url)) assert.ok(at(url.slice(base.length)).length)
  const sizes = [...manifest.icons.filter(({ type }) => type === 'image/png').map(({ src, sizes: size }) => [src, size]), [/rel="apple-touch-icon" href="([^"]+)"/.exec(home)![1]!, '180x180']]
  assert.deepEqual(sizes.map(([, size]) => size), ['192x192', '512x512', '512x512', '180x180'])
  // Width and height of a PNG stand in its first chunk (PNG specification, 11.2.2).
  for (const [src, size] of sizes) {
    const png = at(src!.slice(base.length))
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, size, src)
  }
  assert.deepEqual(manifest.icons.map(({ purpose }) => purpose), ['any', 'any', 'any', 'maskable'])
})
