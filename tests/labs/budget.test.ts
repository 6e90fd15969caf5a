/** What a reader downloads for a lab: bytes of brotli, bundled and minified by Rolldown, which prints the site too. */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const labs = fileURLToPath(new URL('../../src/labs', import.meta.url))

/** As in src/site/one-script.ts: what is fetched only when it is needed is a file of its own. */
const later = (found: (file: string) => void) => ({
  name: 'fetched-later',
  resolveDynamicImport(to: string | object, from: string) {
    const id = fileURLToPath(new URL(String(to), pathToFileURL(from)))
    found(id)
    return { id, external: 'absolute' as const }
  },
})

/** Bytes of a file with all it imports, and the files it may ask for. */
async function weigh(input: string): Promise<{ bytes: number; asks: string[] }> {
  const asks = new Set<string>()
  const bundle = await rolldown({ input, external: /^virtual:/, resolve: { alias: { '#labs': labs } }, plugins: [later((file) => asks.add(file))] })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  assert.equal(output.length, 1, 'one script')
  return { bytes: brotliCompressSync(output[0].code).length, asks: [...asks].toSorted() }
}

test('the shared element is at most 1500 bytes', async (t) => {
  const { bytes } = await weigh(`${labs}/lib/lab-element.ts`)
  t.diagnostic(`lab-element ${bytes} B`)
  assert.ok(bytes <= 1500, `${bytes} B`)
})

/** What a lab fetches beside its script, and when: nothing else may be. */
const fetched: Record<string, readonly [bytes: number, when: string]> = {
  'digits/weights.ts': [15_500, 'the reader starts'],
  'tok/remote.ts': [500, 'a whole vocabulary is asked for; the worker and the vocabulary beside it, 0.2 to 0.9 MB, as its button says'],
  'mlp/view.ts': [5500, 'the lab is in sight'],
  'mlp/board.ts': [2000, 'the board is opened'],
}

for (const lab of globSync('src/labs/*/element.ts').map((file) => file.split(/[\\/]/).at(-2)!).toSorted()) {
  test(`all script of ${lab} is at most 6500 bytes`, async (t) => {
    const { bytes, asks } = await weigh(`${labs}/${lab}/element.ts`)
    t.diagnostic(`${lab} ${bytes} B`)
    assert.ok(bytes <= 6500, `${bytes} B`)
    for (const file of asks) {
      const name = relative(labs, file).replaceAll('\\', '/')
      const [most, when] = fetched[name] ?? assert.fail(`${name} is fetched later, and nothing says how much it may be`)
      const more = (await weigh(file)).bytes
      t.diagnostic(`${name} ${more} B, when ${when}`)
      assert.ok(more <= most, `${name}: ${more} B`)
    }
  })
}
