/** `npm test`: everything, cheapest first. Ends with one line, `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { setUp } from './setup.ts'

/** Rooms that need nothing but Node, then those that need the built site, then those that need a browser. */
const groups = [
  { name: 'pure', files: ['tests/*.test.ts', 'tests/{book,cards,editions,markdown,rules,host,history,labs,metadata,figures,offline,broken,scripts,search,site-code,traditional}/**/*.test.ts'], concurrency: 2 },
  { name: 'content', files: ['tests/content/**/*.test.ts'], concurrency: 2 },
  { name: 'site', files: ['tests/site/**/*.test.ts'], concurrency: 2, build: true },
  { name: 'browser', files: ['tests/browser/**/*.test.ts'], concurrency: 2 },
]
const only = process.argv.slice(2)
const count = { passed: 0, failed: 0 }
/** What could not be tried here, and why: told before the last line. */
const skipped: string[] = []

function step(name: string, script: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
  count[status === 0 ? 'passed' : 'failed'] += 1
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`)
}

async function tests(patterns: string[], concurrency: number): Promise<void> {
  const files = patterns.flatMap((pattern) => globSync(pattern)).toSorted()
  if (files.length === 0) return
  const stream = run({ files, concurrency })
  stream.on('test:pass', ({ name, details, skip }) => {
    if (skip) skipped.push(`${name}: ${skip === true ? 'no reason given' : skip}`)
    else if (details.type !== 'suite') count.passed += 1
  })
  stream.on('test:fail', ({ details }) => { if (details.type !== 'suite') count.failed += 1 })
  const report = stream.compose(new spec())
  report.pipe(process.stdout, { end: false })
  await new Promise((done) => report.on('end', done))
}

const missing = setUp()
for (const sentence of missing) console.error(sentence)
count.failed += missing.length
if (only.length === 0) step('types are strict and right', 'check')
for (const { name, files, concurrency, build } of groups) {
  if (only.length && !only.includes(name)) continue
  console.log(`\n— ${name}`)
  if (build) step('the book builds', 'build')
  await tests(files, concurrency)
}
if (skipped.length) console.log(`\n${skipped.length} skipped\n${skipped.map((one) => `  ﹣ ${one}`).join('\n')}`)
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed ? 1 : 0
