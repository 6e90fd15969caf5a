import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { split } from '#book/redirects.ts'
import { head, first, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const redirects = 'content/redirects.yml'
const refused = (yaml: string, rule: string, says: RegExp) => assertRefused({ [redirects]: yaml }, { rule, says })

test('a redirect leads to a label or to an address, escaped or raw', async () => {
  const book = await readBook(tinyBook({ [first]: head, [redirects]: '"/old/": /basics/second/\n"/basics/first/#%E6%97%A7": sec-elsewhere\n"/basics/second/#旧": "/basics/second/#新"\n' }))
  assert.deepEqual(book.redirects.map(({ from, to, place }) => [from, to, place.line]), [
    [{ path: '/old/', id: '' }, { path: '/basics/second/', id: '' }, 1],
    [{ path: '/basics/first/', id: '旧' }, { path: '/basics/second/', id: 'sec-elsewhere' }, 2],
    [{ path: '/basics/second/', id: '旧' }, { path: '/basics/second/', id: '新' }, 3],
  ])
})

test('a book without redirects has none', async () => {
  assert.deepEqual((await readBook(tinyBook({ [first]: head }))).redirects, [])
  assert.deepEqual((await readBook(tinyBook({ [first]: head, [redirects]: '# nothing moved yet\n' }))).redirects, [])
})

test('an address is split into path and id as a reader types them', () => {
  assert.deepEqual(split('/a/#%E6%97%A7'), { path: '/a/', id: '旧' })
  assert.deepEqual(split('/%61/'), { path: '/a/', id: '' })
})

test('an old address is a path with a slash at its end, on this site', async () => {
  for (const bad of ['/old', 'old/', '//other.example/', 'https://other.example/', '/a b/', '/a/?q=1', '/%zz/', '/a/*']) {
    await refused(`▲"${bad}": sec-elsewhere\n`, 'book/bad-redirect', /is no address of this site/)
  }
})

test('a target is a label or an address', async () => {
  await refused('"/old/": ▲sec-nowhere\n', 'book/unknown-label', /nothing in the book is labelled “sec-nowhere”/)
  await refused('"/old/": ▲https://other.example/\n', 'book/unknown-label', /an address that begins with \//)
  await refused('"/old/": ▲/new\n', 'book/bad-redirect', /is no address of this site/)
})

test('the file is a map, and an address is redirected once', async () => {
  await refused('▲- /old/\n', 'book/bad-field', /the redirects are a map/)
  await refused('"/old/": /basics/first/\n▲"/old/": /basics/second/\n', 'book/bad-yaml', /unique/)
})
