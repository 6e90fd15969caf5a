/** `npm run listings`: runs every listing, two at a time, and keeps beside it what it prints and what it ran on. Words of a path ask those alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chaptersOf, type Listing, type Run } from '../src/book/book.ts'
import { Faults } from '../src/book/fault.ts'
import { readBook } from '../src/book/read.ts'
import { boundOf, outcomeOf } from './listings/outcome.ts'
import { sameOutput } from './listings/same-output.ts'
import { findTools, runListing, type Tools } from './listings/run.ts'

interface Job { folder: string; listing: Listing }

/** What is kept stays while it is the same but for the last digit: another machine changes no file. */
function keep(path: string, output: string): void {
  if (!existsSync(path) || sameOutput(output, readFileSync(path, 'utf8').trimEnd()) !== undefined) writeFileSync(path, `${output}\n`)
}

/** `runs.json` of a folder, with this file's run in it; sorted, so that the order of running does not show. */
function writeDown(folder: string, file: string, run: Run): void {
  const path = join(folder, 'runs.json')
  const { [file]: _, ...kept } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Record<string, Run> : {}
  const runs = Object.entries({ ...kept, [file]: run }).filter(([name]) => existsSync(join(folder, name))).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(path, `{\n${runs.map(([name, one]) => `  ${JSON.stringify(name)}: ${JSON.stringify(one)}`).join(',\n')}\n}\n`)
}

async function runOne({ folder, listing }: Job, tools: Tools): Promise<boolean> {
  const path = join(folder, listing.file)
  const ended = await runListing(path, tools)
  const outcome = outcomeOf(ended, listing)
  if ('fault' in outcome) console.error(`${path}: ${outcome.fault}`)
  else {
    keep(path.replace(/\.\w+$/, '.out'), outcome.output)
    writeDown(folder, listing.file, { seconds: boundOf(ended.seconds, listing.run?.seconds), versions: ended.versions })
  }
  console.log(`${'fault' in outcome ? 'failed' : 'ran   '} ${ended.seconds.toFixed(1).padStart(6)} s  ${path}`)
  return 'output' in outcome
}

async function main(): Promise<void> {
  const tools = findTools()
  if (!tools) throw new Error('listings need a Python with NumPy, PyTorch and scikit-learn: apt-get install python3-numpy python3-torch python3-sklearn python3-pip, or python3 -m venv .venv && .venv/bin/pip install -r requirements.txt, or set PYTHON')
  const wanted = process.argv.slice(2)
  const jobs = chaptersOf(await readBook(process.cwd()))
    .flatMap(({ file, listings }) => listings.map((listing) => ({ folder: join(dirname(file), 'listings'), listing })))
    .filter(({ folder, listing }) => listing.notRun === '' && (wanted.length === 0 || wanted.some((one) => join(folder, listing.file).includes(one))))
  let failed = 0
  const worker = async () => { for (let job = jobs.shift(); job; job = jobs.shift()) if (!(await runOne(job, tools))) failed += 1 }
  await Promise.all([worker(), worker()])
  process.exitCode = failed ? 1 : 0
}

await main().catch((error: unknown) => {
  console.error(error instanceof Faults || error instanceof Error ? error.message : error)
  process.exitCode = 1
})
