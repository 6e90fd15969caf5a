import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf, importsOf } from '../../src/offline/closure.ts'
import { placeIn } from '../../src/offline/kept.ts'
import { addressOf, buildOf, editionOf, inventory, isKept, stamped } from '../../src/offline/list.ts'
import { failure, megabytes } from '../../src/offline/words.ts'

const file = (path: string) => ({ path, bytes: 1, hash: `sha256-${path}` })

test('a whole copy holds pages, what pages ask for, code and the search; not the host’s files, not what is for machines or for download', () => {
  const kept = ['index.html', 'a/b/index.html', 'zh-hant/a/index.html', '_assets/x.js', '_math/y.css', 'icon.svg', 'listings/a/b.py', 'pagefind/search.json', 'zh-hant/pagefind/0123456789ab/index/x.pf_index']
  const left = ['_assets/o200k.json', '404.html', 'zh-hant/404.html', '_headers', '_redirects', 'sw.js', 'robots.txt', 'sitemap.xml', 'feed.xml', 'llms-full.txt', 'a/b/index.md', 'cards/a.png', 'editions/book.pdf', 'book.epub', 'offline/0123456789ab.pack', 'offline/book.json']
  assert.deepEqual([...kept, ...left].filter(isKept), kept)
})

test('an edition has its own pages, code and search, and the files that all editions share', () => {
  const files = ['zh-hant/index.html', 'zh-hant/pagefind/0123456789ab/fragment/x', '_assets/x.js', 'index.html', 'b/index.html', 'pagefind/search.json', 'pagefind/0123456789ab/index/x', 'listings/b/c.py'].map(file)
  const paths = (edition: string) => { const { files: direct, packed } = inventory(files, edition); return { direct: direct.map(([path]) => path), packed: packed.map(({ path }) => path) } }
  assert.deepEqual(paths(''), { direct: ['_assets/x.js', 'b/', '', 'listings/b/c.py', 'pagefind/search.json'], packed: ['pagefind/0123456789ab/index/x'] })
  assert.deepEqual(paths('zh-hant/'), { direct: ['_assets/x.js', 'zh-hant/'], packed: ['zh-hant/pagefind/0123456789ab/fragment/x'] })
  assert.deepEqual(['zh-hant/a/', 'a/zh-hant/', ''].map(editionOf), ['zh-hant/', '', ''])
})

test('the list does not hang on the order in which a disk gives its files', () => {
  const files = ['b/index.html', 'a/index.html', 'index.html'].map(file)
  assert.deepEqual(inventory(files, ''), inventory(files.toReversed(), ''))
})

test('a page is listed at the address it is read at', () => {
  assert.deepEqual(['index.html', 'a/b/index.html', 'a/old.html', 'listings/x.py'].map(addressOf), ['', 'a/b/', 'a/old.html', 'listings/x.py'])
})

test('a page says its build once, however often it is told', () => {
  const page = '<html><body data-kind="chapter">'
  assert.equal(buildOf(page), undefined)
  assert.equal(buildOf(stamped(page, 'abc')), 'abc')
  assert.equal(stamped(stamped(page, 'abc'), 'def'), stamped(page, 'def'))
})

test('a packed file is found by its path, from its first byte to its last', () => {
  const packed = { file: ['p', '', 9] as const, prefix: 'pagefind/x/', entries: [['index/a', 4], ['fragment/a', 5]] as [string, number][] }
  assert.deepEqual(placeIn(packed, 'pagefind/x/index/a'), [0, 4])
  assert.deepEqual(placeIn(packed, 'pagefind/x/fragment/a'), [4, 9])
  for (const path of ['pagefind/x/a', 'pagefind/y/index/a', 'a/pagefind/x/index/a']) assert.equal(placeIn(packed, path), undefined)
})

test('a page needs the hashed files it names and what these import at once, not what they may ask for later', () => {
  const html = '<link rel="stylesheet" href="/b/_assets/a.css"><link href="/b/_math/f.css"><script src="/b/_assets/s.js"></script><a href="/b/c/">/b/_assets/no.js</a><img src="/other/_assets/x.js">'
  assert.deepEqual(filesOf(html, '/b/'), ['/b/_assets/a.css', '/b/_math/f.css', '/b/_assets/s.js'])
  assert.deepEqual(importsOf('import{a}from"./one.js";import"../two.js";export{b}from"./three.js";const c=()=>import("./later.js")', '/b/_assets/s.js'), ['/b/_assets/one.js', '/b/two.js', '/b/_assets/three.js'])
})

test('every failure is said in Chinese, with what to do', () => {
  const named = (name: string) => Object.assign(new Error(''), { name })
  const said = [...['AbortError', 'QuotaExceededError', 'SecurityError', 'InvalidStateError'].map(named), new Error('busy'), new TypeError('Failed to fetch')].map(failure)
  assert.equal(new Set(said).size, 5)
  for (const one of said) assert.match(one, /^\p{Script=Han}.*。$/u)
  assert.deepEqual([6_460_535, 10_737_418_240].map(megabytes), ['6.5 MB', '10.7 GB'])
})
