/** `npm run build`: the book is checked, the pages are printed, the search index is made. */
import { relative } from 'node:path'
import { build } from 'astro'
import { Faults } from '../src/book/fault.ts'
import { keepBook } from '../src/book/keep.ts'
import { driftIn } from '../src/figures/check.ts'
import { drawingFilesIn, sourcesIn } from './figures/sources.ts'
import { writeSearch } from './search-index.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'

/** All faults of the book in one list, before anything is printed. */
async function check(): Promise<void> {
  await keepBook(root).read()
  const drift = driftIn(sourcesIn(root), drawingFilesIn(root))
  if (drift.length) throw new Faults(drift)
}

interface PluginError { message: string; reason?: string; ruleId?: string; source?: string; loc?: { file: string; line?: number; column?: number } }

/** What a plugin refused, found inside the bundler's error: `file:line:column rule message`, without a stack. */
function faultOf(error: unknown): string | undefined {
  const { errors = [error] } = error as { errors?: unknown[] }
  const refused = (errors as PluginError[]).find((one) => one.ruleId && one.loc)
  if (!refused) return undefined
  const { loc, source, ruleId, reason, message } = refused
  return `${relative(root, loc!.file)}:${loc!.line ?? 1}:${loc!.column ?? 1} ${source}/${ruleId} ${reason ?? message}`
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
await writeSearch(out, await keepBook(root).read())
console.log(`built ${out}`)
