/** Kernels with one mistake put in by hand: the laws and vectors of `laws/<lab>.ts` must notice each of them. */
import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Mutation } from './laws/mutation.ts'

const labs = new URL('../../src/labs/', import.meta.url)
const room = mkdtempSync(join(tmpdir(), 'mutants-'))
// Not `after`: a run of some of these tests only would take the room away before they begin.
process.on('exit', () => rmSync(room, { recursive: true }))

const kernels = globSync('src/labs/*/kernel.ts').map((file) => file.split(/[\\/]/).at(-2)!).toSorted()

test('every kernel has laws, and at least two mutants to be killed by them', async () => {
  for (const lab of kernels) {
    const { mutations = [] } = (await import(`./laws/${lab}.ts`)) as { mutations?: Mutation[] }
    assert.ok(mutations.length >= 2, `${lab} has ${mutations.length} mutants`)
  }
})

for (const lab of globSync('laws/*.ts', { cwd: import.meta.dirname }).map((file) => basename(file, '.ts')).filter((name) => kernels.includes(name)).toSorted()) {
  const { reaches, mutations } = (await import(`./laws/${lab}.ts`)) as { reaches: (kernel: unknown) => void; mutations: Mutation[] }
  const source = readFileSync(new URL(`${lab}/kernel.ts`, labs), 'utf8').replaceAll('#labs/', labs.href)
  for (const [i, [name, from, to]] of mutations.entries()) {
    test(`${lab}: the vectors notice that ${name}`, async () => {
      assert.ok(source.includes(from), `the kernel no longer contains “${from}”`)
      const file = join(room, `${lab}-${i}.ts`)
      writeFileSync(file, source.replace(from, to))
      const mutant = await import(pathToFileURL(file).href)
      assert.throws(() => reaches(mutant), 'the mutant survived')
    })
  }
}
