/** History → RSS 2.0, Atom and JSON Feed: an item a chapter a day, with what changed in it. */
import { createHash } from 'node:crypto'
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { chaptersOf, type Book } from '#book/book.ts'
import { bookTitle, chapterWords } from '#book/words.ts'
import { feedFiles } from './feed-files.ts'
import type { ChapterNews, History, SectionNews } from './news.ts'
import { chapterNewsWords, reasonWords, sectionWords } from './words.ts'

/** The newest items are enough for who reads feeds; all of them stand on the page of changes. */
export const longest = 60

interface Item { id: string; title: string; url: string; date: Date; html: string }

const [name, description] = [bookTitle, '新写成与有改动的章节，以及改了什么、为什么。']

/** What is hashed into the ids of items; written once, never changed. */
const namespace = Buffer.from('7c0f5f0e5a3b4c5f9d1e2b8a6f4d3c21', 'hex')

/** A UUID of version 5 (RFC 9562, 5.5): the same wherever the site stands and whenever it is built. */
export function urnOf(text: string): string {
  const bytes = createHash('sha1').update(namespace).update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)

/** `site` is where the book stands, its path under the host included. */
function itemsOf(book: Book, history: History, site: URL): Item[] {
  const chapters = new Map(chaptersOf(book).map((chapter) => [chapter.slug, chapter]))
  const at = (slug: string, id: string) => new URL(`${slug}/${id && `#${id}`}`, site).href
  const row = (slug: string, one: SectionNews, isNew: boolean) => {
    const why = one.reasons.map(reasonWords).join('') || (isNew ? '' : one.kind === 'new' ? '新的一节。' : '文字有改动。')
    return `<li><a href="${escape(at(slug, one.id))}">${escape(sectionWords(one, book))}</a>${why && `：${escape(why)}`}</li>`
  }
  const item = (date: string, news: ChapterNews): Item => {
    const { slug, isNew, sections, time } = news
    const chapter = chapters.get(slug)!
    const [first, ...others] = sections
    return {
      id: urnOf(`${date} ${slug}`),
      title: `${chapterWords(chapter)}　${chapter.title}：${chapterNewsWords(news)}`,
      url: at(slug, others.length ? '' : first!.id),
      date: new Date(time * 1000),
      html: `${isNew ? `<p>${escape(chapter.summary)}</p>` : ''}<ul>${sections.filter(({ id }) => id || !isNew).map((one) => row(slug, one, isNew)).join('')}</ul>`,
    }
  }
  return history.days.flatMap(({ date, chapters: all }) => all.map((news) => item(date, news))).slice(0, longest)
}

/** `to` is the kind of feed. Nothing in it depends on the clock: a feed is as new as its newest item. */
export function feedOf(to: keyof typeof feedFiles, book: Book, history: History, site: URL): string {
  const items = itemsOf(book, history, site)
  const self = new URL(feedFiles[to], site).href
  const updated = new Date(items.length ? Math.max(...items.map(({ date }) => date.getTime())) : book.date)
  if (to === 'rss') {
    return generateRssFeed({
      title: name, link: site.href, description, language: 'zh-CN', lastBuildDate: updated,
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map(({ id, title, url, date, html }) => ({ title, link: url, description: html, guid: { value: id, isPermaLink: false }, pubDate: date })),
    }, { strict: true })
  }
  if (to === 'atom') {
    return generateAtomFeed({
      id: urnOf('book'), title: { value: name }, subtitle: { value: description }, updated, xml: { lang: 'zh-CN' },
      authors: [{ name }], rights: { value: 'CC BY-SA 4.0' },
      links: [{ href: self, rel: 'self', type: 'application/atom+xml' }, { href: site.href, rel: 'alternate', type: 'text/html' }],
      entries: items.map(({ id, title, url, date, html }) => ({ id, title: { value: title }, updated: date, links: [{ href: url, rel: 'alternate', type: 'text/html' }], content: { type: 'html', value: html } })),
    }, { strict: true })
  }
  return JSON.stringify(generateJsonFeed({
    title: name, home_page_url: site.href, feed_url: self, description, language: 'zh-CN',
    items: items.map(({ id, title, url, date, html }) => ({ id, title, url, date_published: date, content_html: html })),
  }, { strict: true }))
}
