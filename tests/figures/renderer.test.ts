import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { renderer } from '../../src/figures/renderer.ts'

test('the renderer is named after the mermaid that is installed, so that a new one redraws everything', () => {
  const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('mermaid/package.json'), 'utf8')) as { version: string }
  assert.ok(renderer.startsWith(`mermaid ${version},`), `write mermaid ${version} into src/figures/renderer.ts and run npm run figures`)
})
