/** `npm run editions`: the built book as PDF and EPUB in `dist/editions/`, and the links to them in its pages. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildDate } from '../src/book/build-date.ts'
import { chaptersOf } from '../src/book/book.ts'
import { readBook } from '../src/book/read.ts'
import { withForms, type Form } from '../src/editions/forms.ts'
import { writeEpub } from './editions/epub.ts'
import { haveFonts } from './editions/fonts.ts'
import { chapterFile, writePdfs } from './editions/pdf.ts'
import { sourceOf } from './editions/sources.ts'
import { writeServiceWorker } from './service-worker.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'
const to = join(out, 'editions')

if (!existsSync(join(out, 'index.html')) && spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' }).status !== 0) process.exit(1)
if (!await haveFonts()) throw new Error('the faces of the PDF editions could not be fetched with npm; see scripts/editions/fonts.ts')

const book = await readBook(root)
const source = sourceOf(out, book)
await writePdfs(source, to)
await writeEpub(out, book, join(to, 'book.epub'), root)

const form = (words: string, file: string): Form[] => existsSync(join(to, file)) ? [{ words, href: `${source.base}editions/${file}`, bytes: statSync(join(to, file)).size }] : []
const fill = (page: string, of: string, forms: readonly Form[]) => {
  const path = join(out, page, 'index.html')
  writeFileSync(path, withForms(readFileSync(path, 'utf8'), of, forms, source.stamp.date))
}
fill('', 'book', [...form('PDF', 'book.pdf'), ...form('EPUB', 'book.epub')])
for (const { slug } of chaptersOf(book).filter((one) => one.written)) fill(slug, slug, [...form('本章 PDF', chapterFile(slug)), ...form('全书 EPUB', 'book.epub')])
// The pages have changed, and with them what is kept for reading offline.
await writeServiceWorker(out, source.base, buildDate(root))
console.log(`wrote ${to}`)
