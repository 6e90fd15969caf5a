import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { parseSitemap } from 'sitemap'
import { sitemapOf } from '../../src/history/sitemap.ts'

const site = new URL('https://book.example/handbook/')
const history = { known: true, days: [{ date: '2026-01-04', chapters: [] }], pages: { 'basics/first': { published: '2026-01-01', modified: '2026-01-03', stamp: 1 }, 'basics/second': { stamp: 0 } } }
/** sitemaps.org's own schema, as the library brings it. What other vocabularies add (xhtml:link) is theirs to check. */
const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8').replaceAll('processContents="strict"', 'processContents="lax"')

function validate(xml: string): void {
  using document = XmlDocument.fromString(xml)
  using xsd = XmlDocument.fromString(schema)
  using validator = XsdValidator.fromDoc(xsd)
  validator.validate(document)
}

const read = async (paths: string[]) => {
  const xml = await sitemapOf(paths, history, site)
  validate(xml)
  return { xml, items: await parseSitemap(Readable.from([xml])) }
}

test('pages are listed in order under the base, with the day of their text where it is known', async () => {
  const { items } = await read(['/basics/second/', '/', '/basics/first/', '/changes/', '/search/', '/404.html'])
  assert.deepEqual(items.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)]), [
    ['https://book.example/handbook/', undefined],
    ['https://book.example/handbook/basics/first/', '2026-01-03'],
    ['https://book.example/handbook/basics/second/', undefined],
    ['https://book.example/handbook/changes/', '2026-01-04'],
  ])
})

test('a page that stands in both scripts names both, from either, with the same day', async () => {
  const { items } = await read(['/basics/first/', '/basics/second/', '/zh-hant/basics/first/', '/zh-hant/search/'])
  const both = ['https://book.example/handbook/basics/first/', 'https://book.example/handbook/zh-hant/basics/first/']
  assert.deepEqual(items.map(({ url, lastmod, links }) => [url, lastmod?.slice(0, 10), links.map((one) => [one.lang, one.url])]), [
    [both[0], '2026-01-03', [['zh-Hans', both[0]], ['zh-Hant', both[1]]]],
    ['https://book.example/handbook/basics/second/', undefined, []],
    [both[1], '2026-01-03', [['zh-Hans', both[0]], ['zh-Hant', both[1]]]],
  ])
})

test('the schema would notice what is no sitemap', () => {
  assert.throws(() => validate('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><lastmod>gestern</lastmod></url></urlset>'), /lastmod|loc/)
})
