/** Pagefind's index, cut small: nothing is lost, nothing grows, and it comes out the same each time. */
import assert from 'node:assert/strict'
import { gunzipSync } from 'node:zlib'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexOf, recordsOfBook } from './small-index.ts'
import { decode, encode, type Item } from '../../src/search/cbor.ts'
import { tokens } from '../../src/search/tokens.ts'

const item: fc.Arbitrary<Item> = fc.letrec<{ item: Item }>((tie) => ({ item: fc.oneof({ depthSize: 'small' }, fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), fc.string(), fc.array(tie('item'))) })).item

test('what is encoded is decoded', () => fc.assert(fc.property(item, (one) => assert.deepEqual(decode(encode(one)), one))))

const files = await indexOf()
const open = (content: Uint8Array) => decode(gunzipSync(content).subarray(12))

test('every pair of every record is in the index', () => {
  const words = new Set(files.filter(({ path }) => path.endsWith('.pf_index')).flatMap(({ content }) => (open(content) as [[string][]])[0].map(([word]) => word)))
  for (const { text } of recordsOfBook) for (const { word, han } of tokens(text)) if (han && [...word].length === 2) assert.ok(words.has(word), word)
})

test('no word longer than a pair is kept', () => {
  for (const { path, content } of files) if (path.endsWith('.pf_index')) for (const [word] of (open(content) as [[string][]])[0]) assert.ok(!/\p{Script=Han}{3}/u.test(word), word)
})

test('the table names each file and the words it holds from and to', () => {
  const rows = (open(files.find(({ path }) => path.endsWith('.pf_meta'))!.content) as Item[])[2] as [string, string, string][]
  const cuts = files.filter(({ path }) => path.endsWith('.pf_index'))
  assert.equal(rows.length, cuts.length)
  for (const [from, to, name] of rows) {
    const words = (open(cuts.find(({ path }) => path === `index/${name}.pf_index`)!.content) as [[string][]])[0]
    assert.deepEqual([words[0]![0], words.at(-1)![0]], [from, to])
  }
})

test('two builds are the same to the byte', async () => {
  const again = await indexOf()
  assert.deepEqual(again.map(({ path }) => path), files.map(({ path }) => path))
  again.forEach(({ content }, i) => assert.ok(Buffer.from(content).equals(Buffer.from(files[i]!.content)), files[i]!.path))
})
