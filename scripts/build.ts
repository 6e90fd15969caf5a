/** `npm run build`: the book is checked, the pages are printed, the search index is made. */
import { spawnSync } from 'node:child_process'
import { build } from 'astro'
import { Faults } from '../src/book/fault.ts'
import { keepBook } from '../src/book/keep.ts'
import { driftIn } from '../src/figures/check.ts'
import { drawingFilesIn, sourcesIn } from './figures/sources.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'

/** All faults of the book in one list, before anything is printed. */
async function check(): Promise<void> {
  await keepBook(root).read()
  const drift = driftIn(sourcesIn(root), drawingFilesIn(root))
  if (drift.length) throw new Faults(drift)
}

try {
  await check()
} catch (error) {
  if (!(error instanceof Faults)) throw error
  console.error(`${error.message}\n\n${error.faults.length} to mend; nothing was built.`)
  process.exit(1)
}
await build({ outDir: out, logLevel: 'error' })
const { status } = spawnSync(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', out, '--quiet'], { stdio: 'inherit' })
if (status) process.exit(status)
console.log(`built ${out}`)
