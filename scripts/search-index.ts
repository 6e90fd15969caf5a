/** The built pages and the Book → `pagefind/` beside them: records, Pagefind's index of them, cut small, and our tables. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { close, createIndex } from 'pagefind'
import { chaptersOf, type Book } from '../src/book/book.ts'
import { untypeset } from '../src/editions/untypeset.ts'
import { charactersOf, foldedRecord, foldedTerms, inWords, shownAs, traditionalBook, wordsOf } from '../src/search/edition.ts'
import { patched } from '../src/search/patch.ts'
import { htmlOf } from '../src/search/pagefind-html.ts'
import { recordsOf, recordsOfLists, type SearchRecord } from '../src/search/records.ts'
import { recut, type IndexFile } from '../src/search/recut.ts'
import { namesOf, partsOf, repairsOf, rolesOf, type Tables } from '../src/search/tables.ts'

/** Every record of the book, in reading order. */
export function recordsIn(dist: string, book: Book): SearchRecord[] {
  const chapters = chaptersOf(book).filter((chapter) => chapter.written)
  return [...chapters.flatMap((chapter) => recordsOf(fromHtml(untypeset(readFileSync(join(dist, chapter.slug, 'index.html'), 'utf8'))), chapter, book)), ...recordsOfLists(book)]
}

function refuse(errors: readonly string[]): void {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** Records one after the other, so that pages get the same numbers in every build. `print` may change what is shown of a record, not what it is found by. */
export async function indexOf(records: readonly SearchRecord[], { terms }: Pick<Book, 'terms'>, print: (file: IndexFile) => IndexFile = (file) => file): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' })
  refuse(errors)
  for (const record of records) refuse((await index!.addHTMLFile({ url: record.url, content: htmlOf(record, terms) })).errors)
  const { files, errors: unwritten } = await index!.getFiles()
  refuse(unwritten)
  await close()
  // The engine and the data; Pagefind's own interfaces stay at home.
  const wanted = files.filter((file) => /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/.test(file.path))
  return recut(wanted.map(print)).map((file) => (file.path === 'pagefind.js' ? { ...file, content: Buffer.from(patched(Buffer.from(file.content).toString())) } : file))
}

/** Everything of the search but its script: one table with a fixed name, the rest in a folder named by its content. */
function together(index: readonly IndexFile[], records: readonly SearchRecord[], of: Omit<Tables, 'folder' | 'roles'>): IndexFile[] {
  const files = [...index, { path: 'repairs.json', content: Buffer.from(JSON.stringify(repairsOf(records))) }]
  const hash = createHash('sha256')
  for (const { path, content } of files) hash.update(path).update(content)
  const folder = hash.digest('hex').slice(0, 12)
  const tables: Tables = { folder, roles: rolesOf(records), ...of }
  return [{ path: 'search.json', content: Buffer.from(JSON.stringify(tables)) }, ...files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))]
}

export const searchFiles = async (records: readonly SearchRecord[], book: Book): Promise<IndexFile[]> =>
  together(await indexOf(records, book), records, { parts: partsOf(records), names: namesOf(book) })

/** The same of the Traditional edition: indexed in Simplified characters, shown as it is printed. */
async function traditionalFiles(dist: string, book: Book, convert: (text: string) => string): Promise<IndexFile[]> {
  const edition = traditionalBook(book, convert)
  const shown = recordsIn(dist, edition).map((record) => inWords(record, convert))
  const characters = charactersOf(shown)
  const folded = shown.map((record) => foldedRecord(record, characters))
  const terms = foldedTerms(edition.terms, characters)
  return together(await indexOf(folded, { terms }, shownAs(shown, convert)), folded, { parts: partsOf(shown), names: namesOf(edition), edition: { characters, words: wordsOf(book, characters) } })
}

export function writeFiles(folder: string, files: readonly IndexFile[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

export const writeSearch = async (dist: string, book: Book): Promise<void> =>
  writeFiles(join(dist, 'pagefind'), await searchFiles(recordsIn(dist, book), book))

/** `dist` is the folder of the edition. */
export const writeTraditionalSearch = async (dist: string, book: Book, convert: (text: string) => string): Promise<void> =>
  writeFiles(join(dist, 'pagefind'), await traditionalFiles(dist, book, convert))
