/** `npm run build`: the book is checked, the pages are printed, every published link is tried, the search index is made, and the worker that keeps it all. */
import { join, relative } from 'node:path'
import { build } from 'astro'
import { chaptersOf } from '../src/book/book.ts'
import { buildDate } from '../src/book/build-date.ts'
import { traditionalFolder } from '../src/book/editions.ts'
import { Fault, Faults } from '../src/book/fault.ts'
import { keepBook } from '../src/book/keep.ts'
import { driftIn } from '../src/figures/check.ts'
import { readSource } from '../src/figures/source.ts'
import { writeCards } from './cards.ts'
import { drawingFilesIn } from './figures/sources.ts'
import { linkFaults, readPermalinks, readSite, writeHostFiles, writeSitemap } from './host-files.ts'
import { writeIcons } from './icons.ts'
import { writeTwins } from './markdown-twins.ts'
import { writeSearch } from './search-index.ts'
import { writeServiceWorker } from './service-worker.ts'
import { writeTraditional } from './traditional.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'
const base = process.env.BASE_PATH ?? '/'

/** All faults of the book in one list, before anything is printed. */
async function check(): Promise<void> {
  const book = await keepBook(root).read()
  const facts = Object.values(book.facts)
  const overdue = facts.filter((fact) => fact.overdue)
  if (overdue.length) console.log(`${overdue.length} of ${facts.length} facts are past their review date and marked so: ${overdue.map(({ key, reviewBy }) => `${key} (${reviewBy})`).join(', ')}`)
  const faults: Fault[] = []
  const sources = chaptersOf(book).flatMap(({ diagrams }) => diagrams).flatMap((diagram) => {
    try { return [readSource(diagram)] } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push(error)
      return []
    }
  })
  faults.push(...driftIn(sources, drawingFilesIn(root)))
  if (faults.length) throw new Faults(faults)
}

interface PluginError { message: string; reason?: string; ruleId?: string; source?: string; file?: string; loc?: { file: string; line?: number; column?: number } }

/** What a plugin refused, found inside the bundler's error: `file:line:column rule message`, without a stack. */
function faultOf(error: unknown): string | undefined {
  const { errors = [error] } = error as { errors?: unknown[] }
  const refused = (errors as PluginError[]).find((one) => one.ruleId && one.loc)
  if (!refused) return undefined
  const { loc, file, source, ruleId, reason, message } = refused
  return `${relative(root, file ?? loc!.file)}:${loc!.line ?? 1}:${loc!.column ?? 1} ${source}/${ruleId} ${reason ?? message}`
}

try {
  await check()
} catch (error) {
  if (!(error instanceof Faults)) throw error
  console.error(`${error.message}\n\n${error.faults.length} to mend; nothing was built.`)
  process.exit(1)
}
try {
  await build({ outDir: out, logLevel: 'silent' })
} catch (error) {
  console.error(faultOf(error) ?? error)
  process.exit(1)
}
const book = await keepBook(root).read()
/** What was promised of the site, in either edition, is there. */
function checkLinks(folder: string): void {
  const broken = linkFaults(readSite(folder), book, readPermalinks(root))
  if (broken.length === 0) return
  console.error(`${new Faults(broken).message}\n\n${broken.length} to mend.`)
  process.exit(1)
}
checkLinks(out)
writeTwins(out, book)
await writeTraditional(out, book, base, process.env.SITE_URL ?? 'http://localhost:4321')
checkLinks(join(out, traditionalFolder))
await writeCards(out, book)
writeHostFiles(out, book, base)
await writeSitemap(out, root, book, base)
await writeSearch(out, book)
await writeIcons(out)
await writeServiceWorker(out, base, buildDate(root))
console.log(`built ${out}`)
