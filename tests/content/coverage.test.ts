/** The coverage table points at sections that exist. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readBook } from '#book/read.ts'

const { labels } = await readBook(process.cwd())
const isSection = (id: string) => labels[id]?.kind === 'sec'

test('every row of the coverage table leads to a section of the book', () => {
  const rows = parse(readFileSync('content/coverage.yml', 'utf8')) as Record<string, string>
  for (const [row, section] of Object.entries(rows)) assert.ok(isSection(section), `${row} → ${section}`)
  console.log(`# ${Object.keys(rows).length} of 371 rows are written`)
})
