/** What the built site promises for ever is written down, and what stands in its pages is allowed by its policy. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { linkFaults, readPermalinks, readSite } from '../../scripts/host-files.ts'
import { publishedIn } from '../../src/host/permalinks.ts'
import { hashOf, metaPolicy } from '../../src/host/policy.ts'
import { dist } from './pages.ts'
import { traditionalFolder as folder } from '#book/editions.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const book = await readBook(root)
const site = readSite(dist)
const traditional = readSite(join(dist, folder))
const permalinks = readPermalinks(root)

test('every address of the site is in content/permalinks.txt', () => {
  const known = new Set(permalinks)
  assert.deepEqual(publishedIn(site, book.labels, process.env.BASE_PATH).filter((one) => !known.has(one)), [], 'run npm run permalinks, and commit what it adds')
})

test('every address in content/permalinks.txt leads somewhere, and every redirect too', () => {
  assert.deepEqual(linkFaults(site, book, permalinks).map(String), [])
})

test('every one of them leads somewhere under /zh-hant/, too', () => {
  assert.deepEqual(linkFaults(traditional, book, permalinks).map(String), [])
})

test('every script that stands in a page is the one the policy names, and every page says the policy', () => {
  const allowed = hashOf(readFileSync('src/site/first-paint.js', 'utf8'))
  for (const [path, { scripts }] of site) {
    assert.deepEqual([...new Set(scripts.map(hashOf))], [allowed], path)
    const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
    assert.ok(html.indexOf(`content="${metaPolicy([allowed])}"`) < html.indexOf('<script'), `${path}: the policy stands before the first script`)
    assert.doesNotMatch(html, /<style/)
  }
  assert.ok(readFileSync(join(dist, '_headers'), 'utf8').includes(allowed))
})
