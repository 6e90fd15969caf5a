/** A book with a mistake is not built: exit 1, one line with the place, no stack. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const chapter = 'content/01-basics/01-first/index.mdx'

function buildWith(change: (text: string) => string) {
  // Inside the project, so that `#labs/…` is found.
  const root = mkdtempSync('.cache-broken-')
  cpSync('tests/fixtures/small/content', join(root, 'content'), { recursive: true })
  cpSync('content/references.bib', join(root, 'content/references.bib'))
  writeFileSync(join(root, chapter), change(readFileSync(join(root, chapter), 'utf8')))
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env: { ...process.env, BOOK_ROOT: root, OUT_DIR: join(root, 'dist') }, encoding: 'utf8' })
  rmSync(root, { recursive: true })
  return { status, stderr }
}

test('a reference to nothing is told before anything is printed', () => {
  const { status, stderr } = buildWith((text) => text.replace('[](#eq-first-mse)', '[](#eq-first-mxe)'))
  assert.equal(status, 1)
  assert.match(stderr, /^content\/01-basics\/01-first\/index\.mdx:10:\d+ book\/unknown-label nothing in the book is labelled #eq-first-mxe; did you mean eq-first-mse\?$/m)
  assert.doesNotMatch(stderr, /^\s+at /m)
})

test('bad TeX is told by the plugin that meets it', () => {
  const { status, stderr } = buildWith((text) => text.replace('$\\hat y_i=', '$\\hat{y_i='))
  assert.equal(status, 1)
  assert.match(stderr, /^content\/01-basics\/01-first\/index\.mdx:20:4 math\/bad-tex KaTeX cannot set this formula: /m)
  assert.doesNotMatch(stderr, /^\s+at /m)
})
