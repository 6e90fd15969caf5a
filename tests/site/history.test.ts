/** What the built site tells of its changes: feeds, sitemap, robots, the page of changes; each by the rules of its kind. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { readHistory } from '../../src/history/git.ts'
import { attribute, dist, pages } from './pages.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const book = await readBook(root)
const history = readHistory(root, book)
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
const base = (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/')
const byPath = new Map(pages.map((page) => [page.path, page]))

/** A link of a feed or a sitemap → whether the page stands, and the place on it. */
function stands(url: string): void {
  const { pathname, hash } = new URL(url)
  assert.ok(pathname.startsWith(base), url)
  const page = byPath.get(`/${pathname.slice(base.length)}`)
  assert.ok(page, `${url}: no such page`)
  if (hash) assert.ok(page.ids.has(decodeURIComponent(hash.slice(1))), `${url}: no such place`)
}

const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url!)

test('the RSS feed is whole, and every link in it lands', () => {
  const xml = read('feed.xml')
  XmlDocument.fromString(xml).dispose()
  const { title, link, description, language, atom, items = [] } = parseRssFeed(xml)
  assert.ok(title && link && description && language === 'zh-CN')
  assert.match(atom!.links![0]!.href!, /\/feed\.xml$/)
  assert.ok(items.length > 0 || history.days.length === 0)
  for (const item of items) {
    assert.ok(item.title && item.description && item.guid!.isPermaLink === false && !Number.isNaN(Date.parse(String(item.pubDate))), item.title)
    stands(item.link!)
    linksIn(item.description).forEach(stands)
  }
})

test('the Atom feed has what RFC 4287 asks of it, and every link in it lands', () => {
  const xml = read('atom.xml')
  XmlDocument.fromString(xml).dispose()
  const { id, title, updated, authors, links = [], entries = [] } = parseAtomFeed(xml)
  assert.ok(id && title && authors?.length && links.some(({ rel }) => rel === 'self'))
  const ids = entries.map((entry) => entry.id!)
  assert.equal(new Set(ids).size, ids.length)
  for (const entry of entries) {
    assert.ok(entry.id!.startsWith('urn:uuid:') && entry.title && entry.content?.type === 'html')
    assert.match(String(entry.updated), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    assert.ok(String(entry.updated) <= String(updated))
    stands(entry.links![0]!.href!)
  }
})

test('the JSON feed is version 1.1 and has the same items', () => {
  const json = JSON.parse(read('feed.json')) as { version: string }
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1')
  assert.deepEqual(parseJsonFeed(json).items!.map(({ id }) => id), parseAtomFeed(read('atom.xml')).entries!.map(({ id }) => id))
})

test('every page says where the feeds are, and leads to the page of changes', () => {
  for (const { path, elements } of pages) {
    const feeds = elements.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'alternate' && /rss|atom/.test(attribute(one, 'type')))
    assert.equal(feeds.length, 2, path)
    for (const feed of feeds) assert.ok(existsSync(join(dist, attribute(feed, 'href').slice(base.length))), path)
    assert.ok(elements.some((one) => one.tagName === 'a' && attribute(one, 'href') === `${base}changes/`), path)
  }
})

test('the sitemap lists every page to be found, each chapter with its day, and robots.txt names it', () => {
  const xml = read('sitemap.xml')
  const urls = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)]
  for (const [, url] of urls) stands(url!)
  const listed = new Map(urls.map(([, url, day]) => [`/${new URL(url!).pathname.slice(base.length)}`, day]))
  for (const { slug, written } of chaptersOf(book)) if (written) assert.equal(listed.get(`/${slug}/`), history.pages[slug]!.modified, slug)
  assert.ok(listed.has('/') && listed.has('/changes/') && !listed.has('/404.html') && !listed.has('/search/') && !listed.has('/corrections/'))
  assert.match(read('robots.txt'), new RegExp(`^User-agent: \\*\nAllow: /\n\nSitemap: http\\S+${base}sitemap\\.xml\n$`))
})

test('a chapter prints the day of its text where the history tells it', () => {
  for (const [slug, { modified }] of Object.entries(history.pages)) {
    const shown = /最近更新 <time datetime="([^"]+)">/.exec(byPath.get(`/${slug}/`)!.html)?.[1]
    assert.equal(shown, modified, slug)
  }
})

test('the page of changes tells every reason the authors wrote, at its section', () => {
  const { html, elements } = byPath.get('/changes/')!
  const hrefs = new Set(elements.filter((one) => one.tagName === 'a').map((one) => attribute(one, 'href')))
  for (const { sections, what } of book.changes) {
    for (const id of sections) assert.ok(hrefs.has(`${base}${book.labels[id]!.chapter}/#${id}`), id)
    assert.ok(html.includes(what.slice(0, 12)), what)
  }
  for (const { section, now } of book.corrections) assert.ok(hrefs.has(`${base}${book.labels[section]!.chapter}/#${section}`) && html.includes(now.slice(0, 8)), section)
})
