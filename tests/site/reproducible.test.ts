/** The site that was just built comes out again, byte for byte, from a clone in another folder, zone and language. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { builtIn, differences, odd, outputIn } from '../../scripts/unlike-clones.ts'
import { dist } from './pages.ts'

test('another build of the whole book is the same in every byte', () => {
  assert.deepEqual(differences(outputIn(dist), builtIn(odd, join(process.env.BOOK_ROOT ?? '.', 'content'))), [])
})
