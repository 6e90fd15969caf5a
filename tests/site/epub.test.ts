/** The EPUB of the site that was just built: it says what the pages say, and EPUBCheck has nothing against it. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'
import { epubcheck, findJava } from '../../scripts/editions/epubcheck.ts'
import { filesOfEpub, packed } from '../../scripts/editions/epub.ts'
import { chaptersOf, type Book } from '../../src/book/book.ts'
import { keepBook } from '../../src/book/keep.ts'
import { dist, pages } from './pages.ts'
import { formulasIn, saidIn } from './parity/epub-words.ts'
import { asPrinted } from './parity/printed-lab.ts'
import { factsOfPage, lostFrom } from './parity/page-facts.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
let book: Book
let files: Map<string, string | Uint8Array>
const printed = (path: string) => pages.find((page) => page.path === `/${path}`)!.tree
const text = (path: string): string => String(files.get(`EPUB/${path}`))

before(async () => {
  book = await keepBook(root).read()
  files = await filesOfEpub(dist, book, root, printed)
})

test('every chapter says in the EPUB what its page says', async (t) => {
  for (const { slug, written } of chaptersOf(book)) {
    if (!written) continue
    await t.test(slug, () => {
      const facts = factsOfPage(asPrinted(printed(`${slug}/`)))
      const file = text(`${slug.replaceAll('/', '-')}.xhtml`)
      const lost = lostFrom(saidIn(file), facts, 5000)
      assert.deepEqual(lost.slice(0, 5), [], `${lost.length} of ${facts.length} lost`)
      assert.deepEqual(formulasIn(file), facts.filter(({ kind }) => kind === 'formula' || kind === 'equation').map(({ what }) => what))
    })
  }
})

test('the glossary has every term', () => {
  const said = saidIn(text('glossary.xhtml'))
  for (const { zh, definition } of Object.values(book.terms)) assert.ok(said.includes(definition), zh)
})

test('every file is small enough for an old reader', () => {
  for (const [path, content] of files) {
    if (path.endsWith('.xhtml')) assert.ok(Buffer.byteLength(content as string) < 300_000, `${path} has ${Buffer.byteLength(content as string)} bytes`)
  }
})

test('axe finds nothing against the contents, a chapter with a lab and the colophon, in light and dark', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'))
  for (const [path, content] of files) if (path.startsWith('EPUB/')) writeFileSync(join(folder, path.slice(5)), content)
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--allow-file-access-from-files'] })
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme })
      for (const file of ['nav', 'strategy-team', 'colophon']) {
        await page.goto(pathToFileURL(join(folder, `${file}.xhtml`)).href)
        await page.addScriptTag({ content: axe.source })
        const { violations } = await page.evaluate<AxeResults>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })")
        assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`), [], `${file}, ${colorScheme}`)
      }
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})

const java = findJava()
test('EPUBCheck finds no error and no warning', { skip: java ? false : 'no Java 11 or newer on this machine' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'))
  try {
    writeFileSync(join(folder, 'book.epub'), packed(files))
    const { checker, messages } = epubcheck(java!, join(folder, 'book.epub'))
    const found = messages.filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    assert.deepEqual(found.map(({ ID, message, locations }) => `${ID} ${locations[0]?.path}:${locations[0]?.line} ${message}`), [])
    assert.deepEqual([checker.nFatal, checker.nError, checker.nWarning], [0, 0, 0])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
