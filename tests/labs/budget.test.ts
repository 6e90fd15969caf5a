/** What a reader downloads for a lab: bytes of brotli, bundled and minified by Rolldown, which prints the site too. */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const labs = fileURLToPath(new URL('../../src/labs', import.meta.url))

async function weigh(entry: string): Promise<number> {
  // What is asked for later is no part of it.
  const bundle = await rolldown({ input: `${labs}/${entry}`, external: /^virtual:/, resolve: { alias: { '#labs': labs } } })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  return brotliCompressSync(output[0].code).length
}

test('the shared element is at most 1500 bytes', async (t) => {
  const bytes = await weigh('lib/lab-element.ts')
  t.diagnostic(`lab-element ${bytes} B`)
  assert.ok(bytes <= 1500, `${bytes} B`)
})

for (const lab of globSync('src/labs/*/element.ts').map((file) => file.split(/[\\/]/).at(-2)!).toSorted()) {
  test(`all script of ${lab} is at most 6500 bytes`, async (t) => {
    const bytes = await weigh(`${lab}/element.ts`)
    t.diagnostic(`${lab} ${bytes} B`)
    assert.ok(bytes <= 6500, `${bytes} B`)
  })
}
