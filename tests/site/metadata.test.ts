/** What each page says of itself in its head, and the pictures it names. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { decode } from 'fast-png'
import { fromHtml } from 'hast-util-from-html'
import sax from 'sax'
import { visit } from 'unist-util-visit'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { cardsOf, cardFile, size } from '../../src/cards/card.ts'
import { budgets } from '../budgets.ts'

const dist = process.env.OUT_DIR ?? 'dist'
const book = await readBook(process.env.BOOK_ROOT ?? process.cwd())
const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '')

/** Names and properties of `<meta>`, and `<link>` by its relation, each as often as it stands there. */
function headOf(html: string): Map<string, string[]> {
  const said = new Map<string, string[]>()
  const add = (name: string, value: unknown) => said.set(name, [...said.get(name) ?? [], String(value)])
  visit(fromHtml(html.slice(0, html.indexOf('</head>')), { fragment: true }), 'element', ({ tagName, properties: { name, property, content, rel, href, media } }) => {
    if (tagName === 'meta' && (name ?? property)) add(`${String(name ?? property)}${media ? ` ${String(media)}` : ''}`, content)
    if (tagName === 'link') add([rel].flat().join(' '), href)
  })
  return said
}

const pages = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/')).filter((file) => !file.startsWith('zh-hant/')).toSorted().map((file) => {
  const html = readFileSync(join(dist, file), 'utf8')
  return { path: `/${file.replace(/index\.html$/, '')}`, html, head: headOf(html) }
}).filter(({ html }) => !html.includes('data-kind="moved"'))
const under = (url: string) => new URL(url).pathname.slice(base.length)

for (const { path, html, head } of pages) {
  const one = (name: string): string => {
    assert.equal(head.get(name)?.length, 1, `${name} stands ${head.get(name)?.length ?? 0} times`)
    return head.get(name)![0]!
  }
  test(`${path} says what it is, once and whole`, () => {
    const description = one('description')
    assert.ok(description.length >= 10 && description.length <= 160, `${description.length} characters`)
    assert.equal(one('og:description'), description)
    assert.ok(one('og:title') && one('author'))
    assert.equal(one('canonical'), one('og:url'))
    assert.equal(under(one('canonical')), path.replace('/404.html', '/404/'))
    assert.deepEqual([one('og:site_name'), one('og:locale'), one('twitter:card')], ['AI 大模型创业手册', 'zh_CN', 'summary_large_image'])
    assert.deepEqual([one('og:image:width'), one('og:image:height')], [String(size.width), String(size.height)])
    assert.equal(head.has('robots'), path === '/404.html')
  })

  test(`${path} names a picture that is there, and shows it first in its body to nobody but WeChat`, () => {
    const picture = under(one('og:image'))
    assert.equal(readFileSync(join(dist, picture)).subarray(1, 4).toString(), 'PNG')
    const [first] = /<img[^>]*>/.exec(html.slice(html.indexOf('<body')))!
    assert.equal(/src="([^"]+)"/.exec(first)![1], base + picture)
    assert.match(html, new RegExp(`<body[^>]*>\\s*<div hidden><img [^>]*loading="lazy"`))
    assert.ok(first.includes(`alt="${one('og:image:alt')}"`))
  })
}

test('no two pages describe themselves alike', () => {
  const all = pages.map(({ head }) => head.get('description')![0])
  assert.deepEqual(all.filter((one, i) => all.indexOf(one) !== i), [])
})

test('a chapter is an article of its part and has a card of its own, the home page is a book', () => {
  const head = (path: string) => pages.find((one) => one.path === path)!.head
  assert.deepEqual(head('/').get('og:type'), ['book'])
  for (const { slug, part } of chaptersOf(book).filter(({ written }) => written)) {
    assert.deepEqual(head(`/${slug}/`).get('og:type'), ['article'])
    assert.deepEqual(head(`/${slug}/`).get('article:section'), [book.parts.find((one) => one.slug === part)!.title])
    assert.equal(under(head(`/${slug}/`).get('og:image')![0]!), `/cards/${slug}.png`)
  }
})

test('every card is a picture of 1200 × 630 within its budget, and no two are the same', () => {
  const files = cardsOf(book).map(({ slug }) => readFileSync(join(dist, cardFile(slug))))
  for (const [i, file] of files.entries()) {
    const { width, height } = decode(file)
    assert.deepEqual({ width, height }, size)
    assert.ok(file.length <= budgets.card, `${cardFile(cardsOf(book)[i]!.slug)}: ${file.length} of ${budgets.card} bytes`)
  }
  assert.equal(new Set(files.map((file) => file.toString('base64'))).size, files.length)
})

test('the browser’s own bar is the colour of the paper in both themes', () => {
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('src/styles/tokens.css', 'utf8'))!
  for (const { head } of pages) assert.deepEqual(['light', 'dark'].map((theme) => head.get(`theme-color (prefers-color-scheme: ${theme})`)), [[light], [dark]])
})

test('the description of the search is well-formed, as short as OpenSearch wants it, and leads to the page of the search', () => {
  const parser = sax.parser(true)
  const texts: Record<string, string> = {}
  let [name, template] = ['', '']
  parser.onopentag = ({ name: tag, attributes }) => { name = tag; if (tag === 'Url') template = String(attributes['template']) }
  parser.ontext = (text) => { texts[name] ??= text }
  parser.onerror = (error) => { throw error }
  parser.write(readFileSync(join(dist, 'opensearch.xml'), 'utf8')).close()
  assert.ok(texts['ShortName']!.length <= 16 && texts['Description']!.length <= 1024)
  assert.equal(under(template.replace('{searchTerms}', 'x')), '/search/')
  assert.ok(template.endsWith('?q={searchTerms}'))
})
