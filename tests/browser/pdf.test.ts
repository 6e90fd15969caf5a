/** The book on paper: all that the pages say is in the PDF, its contents tell the truth, and nothing is cut, nameless or dead. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, PDFHexString } from '@cantoo/pdf-lib'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import type { Book, Chapter } from '#book/book.ts'
import { isAppendix } from '#book/outline.ts'
import { chapterWords } from '#book/words.ts'
import { haveFonts, workFolder } from '../../scripts/editions/fonts.ts'
import { pageNumbers } from '../../scripts/editions/page-numbers.ts'
import { printBook } from '../../scripts/editions/pdf.ts'
import { openPrinter, print } from '../../scripts/editions/print.ts'
import { sourceOf } from '../../scripts/editions/sources.ts'
import { bookHtml, chapterHtml, contentsIds, startOf, type Source } from '../../src/editions/pdf.ts'
import { factsOfPage } from '../site/parity/page-facts.ts'
import { dist } from './browser.ts'
import { book, written } from './kinds.ts'
import { factsOnPaper, lostOnPaper } from './pdf-said.ts'

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const missing = !hasPoppler ? 'no pdftotext: install poppler-utils' : !await haveFonts() ? 'the faces of the editions could not be fetched with npm' : false

/** The lines of the page alone, without what stands above and below them. */
const inside = ['-x', '0', '-y', '60', '-W', '482', '-H', '570', '-r', '72']
const wordsOf = (file: string, ...options: string[]): string => spawnSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).stdout

let browser: Browser
let source: Source
before(async () => {
  if (missing) return
  browser = await openPrinter()
  source = { ...sourceOf(dist, book), stamp: { commit: 'abc1234def', date: '2026-11-26', site: 'https://book.example/' } }
  printParts()
})
after(async () => { await browser?.close() })

const write = (name: string, pdf: Buffer): string => {
  const file = workFolder(`${name}.pdf`)
  writeFileSync(file, pdf)
  return file
}
/** A book of few chapters, in their parts. */
const bookOf = (chapters: readonly Chapter[]): Book => ({ ...book, parts: book.parts.map((part) => ({ ...part, chapters: part.chapters.filter((one) => chapters.includes(one)) })).filter((part) => part.chapters.length > 0) })

/** The whole book in its parts, two at a time: printed at once it costs the same, and one core would have nothing to do. */
const parts = new Map(book.parts.map((part) => [part.slug, Promise.withResolvers<Buffer>()]))
function printParts(): void {
  const queue = book.parts.values()
  for (const _ of [0, 1]) {
    void (async () => {
      for (const part of queue) {
        const { resolve, reject } = parts.get(part.slug)!
        await print(browser, part.slug, bookHtml({ ...source, book: bookOf(part.chapters) }), '2026-11-26').then(resolve, reject)
      }
    })()
  }
}

for (const part of book.parts) {
  test(`all that the pages of ${part.title} say is on paper`, { skip: missing }, async () => {
    const pdf = await parts.get(part.slug)!.promise
    const [file, places, chapters] = [write(part.slug, pdf), await pageNumbers(pdf), part.chapters.filter((one) => one.written)]
    const starts = [...chapters.map((one) => places.get(startOf(one))!), places.get('page-glossary')!]
    for (const [i, chapter] of chapters.entries()) {
      const said = wordsOf(file, '-f', String(starts[i]), '-l', String(starts[i + 1]! - 1), '-raw', ...inside)
      const facts = factsOnPaper(source.page(`/${chapter.slug}/`))
      assert.ok(facts.length > 20)
      assert.deepEqual(lostOnPaper(said, facts).map(({ kind, what, id }) => `${chapter.slug}#${id} has lost this ${kind}: ${what}`), [])
    }
  })
}

/** Mathematics, a diagram, a lab, an appendix of wide tables. */
const few = [...new Set([written.find(({ labels }) => labels.some(({ kind }) => kind === 'lab')), written.find(({ hasMath, diagrams }) => hasMath && diagrams.length > 0), written.find(isAppendix)])].filter((one) => one !== undefined)
let small: { pdf: Buffer; file: string; document: PDFDocument; places: Map<string, number> }

test('a book of three chapters is printed, twice with the same words on the same pages', { skip: missing }, async () => {
  const part = { ...source, book: bookOf(few) }
  const pdf = await printBook(browser, part, 'few')
  small = { pdf, file: write('few', pdf), document: await PDFDocument.load(pdf, { updateMetadata: false }), places: await pageNumbers(pdf) }
  const again = await print(browser, 'few', bookHtml(part, small.places), '2026-11-26')
  assert.equal(wordsOf(write('again', again)), wordsOf(small.file))
  assert.deepEqual(await pageNumbers(again), small.places)
})

test('each number in the contents is the page where the place stands', { skip: missing }, () => {
  const pages = wordsOf(small.file, '-raw').split('\f').map((page) => page.replace(/\s/g, ''))
  const contents = pages.slice(2, small.places.get('part-' + few[0]!.part)! - 1).join('')
  for (const chapter of few) {
    const entries = [{ name: chapterWords(chapter), title: chapter.title, id: startOf(chapter) }, ...chapter.labels.filter(({ kind, depth }) => kind === 'sec' && depth === 2).map(({ number, title, id }) => ({ name: number, title, id }))]
    for (const { name, title, id } of entries) {
      const [, page] = new RegExp(`${RegExp.escape(name + title).replace(/\s|\\x20/g, '')}(\\d+)`).exec(contents) ?? assert.fail(`the contents do not name ${name} ${title}`)
      // Printed numbers run into what follows them: the page is known, and the number must begin with it.
      assert.ok(page!.startsWith(String(small.places.get(id))), `${name} is on page ${small.places.get(id)}, the contents say ${page}`)
      assert.ok(pages[small.places.get(id)! - 1]!.includes((name + title).replace(/\s/g, '')), `${name} ${title} is not on page ${small.places.get(id)}`)
    }
  }
  assert.ok(contentsIds(bookOf(few)).every((id) => small.places.has(id)))
})

test('below its lines a page of a chapter says its number, once', { skip: missing }, () => {
  const below = wordsOf(small.file, '-x', '0', '-y', '630', '-W', '482', '-H', '50', '-r', '72').split('\f').map((strip) => strip.trim())
  const [first, last] = [small.places.get(startOf(few[0]!))!, small.places.get('page-glossary')!]
  assert.ok(last > first + 10)
  for (const [i, said] of below.entries()) if (said || i + 1 === first + 1) assert.equal(said, String(i + 1))
  assert.ok(below.slice(first - 1, last).filter(Boolean).length >= last - first - few.length)
})

test('bookmarks name parts, chapters and sections, one under the other', { skip: missing }, () => {
  const { catalog } = small.document
  const titles = (node: PDFDict, depth: number): string[] => {
    const found: string[] = []
    for (let one = node.lookupMaybe(PDFName.of('First'), PDFDict); one; one = one.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      found.push(`${'  '.repeat(depth)}${(one.lookup(PDFName.of('Title')) as PDFHexString | PDFString).decodeText().replaceAll('\u00a0', ' ')}`, ...titles(one, depth + 1))
    }
    return found
  }
  const found = titles(catalog.lookup(PDFName.of('Outlines'), PDFDict), 0)
  for (const chapter of few) {
    assert.ok(found.includes(`  ${chapterWords(chapter)}\u3000${chapter.title}`), found.slice(0, 12).join('\n'))
    for (const { number, title, depth } of chapter.labels.filter(({ kind }) => kind === 'sec')) assert.ok(found.includes(`${'  '.repeat(depth)}${number} ${title}`), `${number} ${title}`)
  }
  assert.ok(found.includes('目录') && found.includes('术语表'))
})

test('it says its language and title, is tagged, and its links lead to a place or an address', { skip: missing }, () => {
  const { document } = small
  assert.equal(document.getTitle(), 'AI 大模型创业手册')
  assert.equal(String(document.catalog.get(PDFName.of('Lang'))), '(zh-CN)')
  const [tags, alternatives] = [new Set<string>(), new Set<string>()]
  const uris: string[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const tag = object.get(PDFName.of('S'))
    if (object.get(PDFName.of('Type')) === PDFName.of('StructElem')) tags.add(String(tag))
    const alternative = object.lookup(PDFName.of('Alt'))
    if (alternative instanceof PDFHexString || alternative instanceof PDFString) alternatives.add(alternative.decodeText())
    if (object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const place = object.lookup(PDFName.of('Dest')) ?? object.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('D'))
    const uri = object.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
    if (uri instanceof PDFString || uri instanceof PDFHexString) uris.push(uri.decodeText())
    else assert.ok(place instanceof PDFArray || (place instanceof PDFName && small.places.has(place.decodeText())), String(object))
  }
  for (const tag of ['/H1', '/H2', '/H3', '/P', '/Link', '/Figure', '/Table', '/TR', '/TH', '/TD', '/L', '/LI']) assert.ok(tags.has(tag), `no ${tag} among ${[...tags].join(' ')}`)
  assert.ok(uris.length > 20)
  for (const uri of uris) assert.match(uri, /^(https?|mailto):/)
  assert.ok(uris.every((uri) => !uri.includes('localhost')))
  const facts = few.flatMap(({ slug }) => factsOfPage(source.page(`/${slug}/`)))
  for (const { kind, what } of facts.filter((one) => ['formula', 'equation'].includes(one.kind))) assert.ok(alternatives.has(what.replace(/\s+/g, ' ')), `no ${kind} says ${what}`)
})

test('every font is in it, none without a name', { skip: missing }, () => {
  const fonts = spawnSync('pdffonts', [small.file], { encoding: 'utf8' }).stdout.split('\n').slice(2).filter(Boolean)
  assert.ok(fonts.length > 5)
  for (const font of fonts) assert.match(font, /^[A-Z]{6}\+\S+ +(CID TrueType|TrueType|CID Type 0C|Type 1C) .* yes yes yes /, font)
})

/** As on the site; and how large a link is on paper is for its reader to choose. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
for (const chapter of few) {
  test(`${chapterWords(chapter)} on paper: axe finds nothing, and nothing is wider than the page`, { skip: missing }, async () => {
    const page = await browser.newPage({ viewport: { width: 504, height: 748 } })
    await page.emulateMedia({ media: 'print' })
    await page.setContent(chapterHtml(source, chapter))
    const wide = await page.evaluate(`[...document.querySelectorAll('main *:not(.katex *):not(svg *)')].filter((one) => one.getBoundingClientRect().right > 506).map((one) => one.outerHTML.slice(0, 120))`) as string[]
    assert.deepEqual(wide, [])
    await page.evaluate(axe)
    const { violations } = await page.evaluate(`axe.run({ exclude: ['.katex-html'] }, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, rules: { 'empty-table-header': { enabled: false }, 'target-size': { enabled: false } } })`) as AxeResults
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`), [])
    await page.close()
  })
}

test('a chapter by itself begins with its title, ends with where it comes from, and leaves the rest of the book to the site', { skip: missing }, async () => {
  const [chapter] = few
  const file = write('one', await print(browser, 'one', chapterHtml(source, chapter!), '2026-11-26'))
  const said = wordsOf(file, '-raw').replace(/\s/g, '')
  assert.ok(said.includes(`${chapterWords(chapter!)}${chapter!.title}`.replace(/\s/g, '')))
  assert.ok(said.includes('2026-11-26，提交abc1234def'))
})
