import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { drawingFilesIn, sourcesIn } from '../../scripts/figures/sources.ts'
import { driftIn } from '../../src/figures/check.ts'
import { kinds } from '../../src/figures/kinds.ts'
import { tokens } from '../../src/figures/sentinels.ts'

/** A tiny book with a diagram of each kind; redraw with `cd tests/figures/fixtures && node ../../../scripts/figures.ts --force`. */
const root = fileURLToPath(new URL('./fixtures/', import.meta.url))
const [sources, files] = [sourcesIn(root), drawingFilesIn(root)]

test('there is a sample of every kind, and each is drawn from its source', () => {
  assert.deepEqual(new Set(sources.map(({ kind }) => kind)), new Set(Object.values(kinds)))
  assert.deepEqual(driftIn(sources, files).map(String), [])
})

test('every drawing speaks: each has a text version', () => {
  for (const { path, drawing } of files) if (!path.includes('.narrow')) assert.ok(drawing!.words.length > 0, path)
})

test('drawings hold text as text, colours as variables, and no style, class or id', () => {
  const known = new Set(tokens.map((token) => `var(--fig-${token})`))
  for (const { path, drawing } of files) {
    assert.match(drawing!.svg, /<text /, path)
    assert.doesNotMatch(drawing!.svg, /<(style|foreignObject|image|script|defs)|\s(style|class|id|font-family|data-[\w-]+)=/, path)
    for (const [, paint] of drawing!.svg.matchAll(/\b(?:fill|stroke)="([^"]+)"/g)) assert.ok(paint === 'none' || known.has(paint!), `${path}: ${paint}`)
  }
})

test('a diagram costs at most 1.2 kB of brotli on average, its narrow twin included', () => {
  const total = files.reduce((sum, { drawing }) => sum + brotliCompressSync(drawing!.svg).length, 0)
  assert.ok(total / sources.length <= 1200, `${Math.round(total / sources.length)} bytes`)
})
