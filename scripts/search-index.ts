/** The built pages and the Book → `pagefind/` beside them: records, Pagefind's index of them, cut small, and our tables. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { close, createIndex } from 'pagefind'
import { chaptersOf, type Book } from '../src/book/book.ts'
import { patched } from '../src/search/patch.ts'
import { htmlOf } from '../src/search/pagefind-html.ts'
import { recordsOf, recordsOfLists, type SearchRecord } from '../src/search/records.ts'
import { recut, type IndexFile } from '../src/search/recut.ts'
import { namesOf, partsOf, repairsOf, rolesOf, type Tables } from '../src/search/tables.ts'

/** Every record of the book, in reading order. */
export function recordsIn(dist: string, book: Book): SearchRecord[] {
  const chapters = chaptersOf(book).filter((chapter) => chapter.written)
  return [...chapters.flatMap((chapter) => recordsOf(fromHtml(readFileSync(join(dist, chapter.slug, 'index.html'), 'utf8')), chapter, book)), ...recordsOfLists(book)]
}

function refuse(errors: readonly string[]): void {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** Records one after the other, so that pages get the same numbers in every build. */
export async function indexOf(records: readonly SearchRecord[], book: Book): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' })
  refuse(errors)
  for (const record of records) refuse((await index!.addHTMLFile({ url: record.url, content: htmlOf(record, book.terms) })).errors)
  const { files, errors: unwritten } = await index!.getFiles()
  refuse(unwritten)
  await close()
  // The engine and the data; Pagefind's own interfaces stay at home.
  const wanted = files.filter((file) => /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/.test(file.path))
  return recut(wanted).map((file) => (file.path === 'pagefind.js' ? { ...file, content: Buffer.from(patched(Buffer.from(file.content).toString())) } : file))
}

/** Everything of the search but its script: one table with a fixed name, the rest in a folder named by its content. */
export async function searchFiles(records: readonly SearchRecord[], book: Book): Promise<IndexFile[]> {
  const files = [...(await indexOf(records, book)), { path: 'repairs.json', content: Buffer.from(JSON.stringify(repairsOf(records))) }]
  const hash = createHash('sha256')
  for (const { path, content } of files) hash.update(path).update(content)
  const folder = hash.digest('hex').slice(0, 12)
  const tables: Tables = { folder, roles: rolesOf(records), parts: partsOf(records), names: namesOf(book) }
  return [{ path: 'search.json', content: Buffer.from(JSON.stringify(tables)) }, ...files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))]
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
