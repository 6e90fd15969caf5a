/** `npm run build`: the book is checked, the pages are printed, the search index is made. */
import { spawnSync } from 'node:child_process'
import { Faults } from '../src/book/fault.ts'
import { readBook } from '../src/book/read.ts'
import { driftIn } from '../src/figures/check.ts'
import { drawingFilesIn, sourcesIn } from './figures/sources.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'

const run = (command: string, ...args: string[]) => {
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
  if (status) process.exit(status)
}

try {
  await readBook(root)
  const drift = driftIn(sourcesIn(root), drawingFilesIn(root))
  if (drift.length) throw new Faults(drift)
} catch (error) {
  if (!(error instanceof Faults)) throw error
  console.error(`${error.message}\n\n${error.faults.length} 处要改，没有构建。`)
  process.exit(1)
}
run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', out, '--silent')
run('node_modules/pagefind/lib/runner/bin.cjs', '--site', out, '--quiet')
console.log(`built ${out}`)
