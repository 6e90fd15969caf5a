/** What a reader downloads for a lab, in bytes of brotli after minifying. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const labs = fileURLToPath(new URL('../../src/labs', import.meta.url))

/** Bytes of one entry; modules whose path matches `shared` are left out. */
async function weigh(entry: string, shared?: RegExp): Promise<number> {
  const leave: Plugin = { name: 'shared', setup: (b) => { b.onResolve({ filter: shared! }, ({ path }) => ({ path, external: true })) } }
  const { outputFiles } = await build({
    entryPoints: [`${labs}/${entry}`], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', alias: { '#labs': labs }, plugins: shared ? [leave] : [],
  })
  return brotliCompressSync(outputFiles[0]!.contents).length
}

test('the shared element is at most 1.5 KB', async (t) => {
  const bytes = await weigh('lib/lab-element.ts')
  t.diagnostic(`lab-element ${bytes} B`)
  assert.ok(bytes <= 1536, `${bytes} B`)
})

for (const lab of ['gd', 'attn', 'unit']) {
  test(`${lab} is at most 4 KB of its own and 7.5 KB with everything it shares`, async (t) => {
    const [own, page] = [await weigh(`${lab}/element.ts`, /\/lib\//), await weigh(`${lab}/element.ts`)]
    t.diagnostic(`${lab} own ${own} B, page ${page} B`)
    assert.ok(own <= 4096, `own ${own} B`)
    assert.ok(page <= 7680, `page ${page} B`)
  })
}
