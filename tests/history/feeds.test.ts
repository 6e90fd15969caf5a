import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { feedOf, longest, urnOf } from '../../src/history/feeds.ts'
import { newsOf } from '../../src/history/news.ts'
import { bookFile, marksOf, newest, roundsOf, roundsWords } from '../../src/history/since.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'

const site = new URL('https://book.example/handbook/')
const book = await readBook(tinyBook({
  [first]: `${head}\n## 一 <b & c> {/* sec-one */}\n\n字。\n\n## 二 {/* sec-two */}\n\n字。\n`.replace('<b & c>', '\\<b & c>'),
  'content/changes.yml': '- date: 2026-01-03\n  sections: [sec-one]\n  what: 先写 a < b\n',
  'content/corrections.yml': '- date: 2026-01-02\n  section: sec-two\n  kind: 数字\n  was: 甲\n  now: 乙\n  found: 重算\n',
}), '2026-01-05')
const event = (date: string, key: string, kind: 'new' | 'changed') => ({ date, time: Date.parse(`${date}T08:00:00Z`) / 1000, key, kind })
const history = newsOf(book, {
  events: [...['/basics/first/', 'sec-one', 'sec-two'].map((key) => event('2026-01-01', key, 'new')), event('2026-01-03', 'sec-one', 'changed'), event('2026-01-03', 'sec-two', 'changed'), event('2026-01-04', 'sec-elsewhere', 'new')],
  undated: new Set(),
})

test('news are told by day, newest first, with the authors’ reasons beside what the text shows', () => {
  assert.deepEqual(history.days.map(({ date, chapters }) => [date, chapters.map(({ slug, isNew, sections }) => [slug, isNew, sections.map(({ id, kind, reasons }) => [id, kind, reasons.length])])]), [
    ['2026-01-04', [['basics/second', false, [['sec-elsewhere', 'new', 0]]]]],
    ['2026-01-03', [['basics/first', false, [['sec-one', 'changed', 1], ['sec-two', 'changed', 0]]]]],
    ['2026-01-02', [['basics/first', false, [['sec-two', 'changed', 1]]]]],
    ['2026-01-01', [['basics/first', true, [['', 'new', 0], ['sec-one', 'new', 0], ['sec-two', 'new', 0]]]]],
  ])
})

const wanted = [
  ['第 2 章　第二章：添了 1 节', 'https://book.example/handbook/basics/second/#sec-elsewhere', '第 2.1 节　别处：新的一节。'],
  ['第 1 章　第一章：改了 2 节', 'https://book.example/handbook/basics/first/', '第 1.1 节　一 <b & c>：先写 a < b。第 1.2 节　二：文字有改动。'],
  ['第 1 章　第一章：改了 1 节', 'https://book.example/handbook/basics/first/#sec-two', '第 1.2 节　二：更正数字。原来：甲。现在：乙。重算。'],
  ['第 1 章　第一章：写成，2 节', 'https://book.example/handbook/basics/first/', '一句话。第 1.1 节　一 <b & c>第 1.2 节　二'],
]
const words = (html: string | undefined) => toString(fromHtml(html ?? '', { fragment: true }))
const feeds = { rss: parseRssFeed(feedOf('rss', book, history, site)), atom: parseAtomFeed(feedOf('atom', book, history, site)), json: parseJsonFeed(JSON.parse(feedOf('json', book, history, site))) }

test('the three feeds say the same: title, place, what changed and why', () => {
  assert.deepEqual(feeds.rss.items!.map(({ title, link, description }) => [title, link, words(description)]), wanted)
  assert.deepEqual(feeds.atom.entries!.map(({ title, links, content }) => [title!.value, links![0]!.href, words(content!.value)]), wanted)
  assert.deepEqual(feeds.json.items!.map(({ title, url, content_html }) => [title, url, words(content_html)]), wanted)
})

test('an item keeps its id wherever the site stands, and no two share one', () => {
  const ids = feeds.rss.items!.map(({ guid }) => guid!.value)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(feeds.atom.entries!.map(({ id }) => id), ids)
  assert.deepEqual(feeds.json.items!.map(({ id }) => id), ids)
  assert.deepEqual(parseRssFeed(feedOf('rss', book, history, new URL('http://elsewhere.example/'))).items!.map(({ guid }) => guid!.value), ids)
  assert.match(urnOf('a'), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(urnOf('2026-01-01 basics/first'), ids[3], 'an id, once published, never changes')
})

test('a feed is as new as its newest item, and holds so many at most', () => {
  assert.equal(new Date(feeds.atom.updated!).toISOString(), '2026-01-04T08:00:00.000Z')
  assert.equal(new Date(feeds.rss.lastBuildDate!).getTime(), Date.parse('2026-01-04T08:00:00Z'))
  const many = { ...history, days: Array.from({ length: longest + 9 }, (_, i) => ({ ...history.days[0]!, date: `day ${i}` })) }
  assert.equal(parseRssFeed(feedOf('rss', book, many, site)).items!.length, longest)
})

test('a reader who comes back is told what is newer than the last visit, and of a chapter nothing from before it came', () => {
  assert.deepEqual(marksOf(history, 'basics/first').map(({ id, day, isNew, reasons }) => [id, day, isNew, reasons.length]), [['sec-one', '1 月 3 日', false, 1], ['sec-two', '1 月 3 日', false, 0], ['sec-two', '1 月 2 日', false, 1]])
  const rounds = roundsOf(history)
  const since = (date: string) => roundsWords(rounds, Date.parse(date) / 1000)
  assert.equal(since('2026-01-02T12:00:00Z'), '上次来访后改了 3 节')
  assert.equal(since('2025-12-31T00:00:00Z'), '上次来访后改了 1 节，新写成 1 章')
  assert.equal(newest(history), Date.parse('2026-01-04T08:00:00Z') / 1000)
  assert.notEqual(bookFile, 'basics/first')
})
