/** Every listing of the book is run again, two at a time, and ends and prints as the page shows. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { outcomeOf } from '../../scripts/listings/outcome.ts'
import { findTools, runListing } from '../../scripts/listings/run.ts'
import { sameOutput } from '../../scripts/listings/same-output.ts'

/** CPU seconds that one listing may cost. */
const budget = 60

const root = process.env.BOOK_ROOT ?? process.cwd()
const tools = findTools()
const listings = chaptersOf(await readBook(root)).flatMap(({ file, listings: all }) => all.map((one) => ({ ...one, path: join(dirname(file), 'listings', one.file) })))
const toRun = listings.filter(({ notRun }) => notRun === '')

test('there is a Python that can run the listings', () => assert.ok(tools))

test('what is kept was printed by the pinned environment', () => {
  const names: Record<string, string> = { numpy: 'NumPy', scipy: 'SciPy', 'scikit-learn': 'scikit-learn', torch: 'PyTorch' }
  // Debian's PyTorch 1.13.1 calls itself 1.13.0a0: major and minor must agree.
  const release = (version: string) => version.split('.').slice(0, 2).join('.')
  const pinned = new Map(readFileSync('requirements.txt', 'utf8').matchAll(/^([\w-]+)==(\S+)$/gm).map(([, name, version]) => [names[name!]!, release(version!)]))
  assert.equal(pinned.size, 4)
  for (const { path, run } of listings) {
    for (const [name, version] of Object.entries(run?.versions ?? {})) if (pinned.has(name)) assert.equal(release(version), pinned.get(name), `${path} ran on ${name} ${version}`)
  }
})

describe('listings', { concurrency: 2 }, () => {
  for (const listing of toRun) {
    test(`${listing.path} ${listing.fails ? 'fails as it says' : 'runs'}, and prints what is kept beside it`, async () => {
      const ended = await runListing(join(root, listing.path), tools!)
      const outcome = outcomeOf(ended, listing)
      assert.ok('output' in outcome, 'fault' in outcome ? outcome.fault : '')
      assert.ok(listing.printed > 0 && listing.run, 'run npm run listings, and commit what it writes')
      assert.equal(sameOutput(outcome.output, readFileSync(join(root, listing.path.replace(/\.\w+$/, '.out')), 'utf8').trimEnd()), undefined)
      assert.ok(listing.run.seconds <= budget, `it needs ${listing.run.seconds} CPU seconds; ${budget} are allowed`)
    })
  }
})

console.log(`# ${toRun.length} listings run, ${listings.length - toRun.length} not`)
