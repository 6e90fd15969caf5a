import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import cl100k from 'gpt-tokenizer/bpeRanks/cl100k_base'
import o200k from 'gpt-tokenizer/bpeRanks/o200k_base'
import gpt2 from 'gpt-tokenizer/bpeRanks/r50k_base'
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { encode as encodeO200k } from 'gpt-tokenizer/encoding/o200k_base'
import { encode as encodeGpt2 } from 'gpt-tokenizer/encoding/r50k_base'
import * as kernel from '#labs/tok/kernel.ts'
import { corpus, MERGES } from '#labs/tok/corpus.ts'
import { bytesRules, model } from '#labs/tok/model.ts'
import { mistake, presets } from '#labs/tok/notes.ts'
import { lengths, sentences, textOf as sentenceOf, tokenizers, type Tokenizer } from '#labs/tok/pieces.ts'
import { rates } from '#labs/tok/rates.ts'
import { fields, key, spec, type State } from '#labs/tok/spec.ts'
import { answer, table, view } from '#labs/tok/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/tok.ts'
import { numbersIn, textOf } from './marks.ts'
import { vector } from './vectors.ts'

const state: State = parse(fields, key, '')
const names = Object.keys(tokenizers) as Tokenizer[]

test('the kernel reaches every vector of tokens and prices', () => reaches(kernel))

test('the tokens of the GPT vocabularies are those of the published vocabularies, byte for byte', () => {
  const bytes = (token: string | readonly number[]) => (typeof token === 'string' ? Buffer.byteLength(token) : token.length)
  for (const sentence of sentences) {
    for (const [name, encode, ranks] of [['gpt2', encodeGpt2, gpt2], ['cl100k', encodeCl100k, cl100k], ['o200k', encodeO200k, o200k]] as const) {
      assert.deepEqual(lengths(sentence, name), encode(sentenceOf(sentence)).map((id) => bytes(ranks[id]!)), `${sentence} ${name}`)
    }
  }
})

test('every vocabulary gives as many tokens as the vectors say', () => {
  const published = { gpt2: 'r50k_base', cl100k: 'cl100k_base', o200k: 'o200k_base', qwen: 'qwen3', deepseek: 'deepseek_v3' } as const
  const ids = { brand: 'tok.大模型创业', world: 'tok.人工智能正在改变世界', cost: 'tok.我们计算训练成本、推', code: 'tok.def f(x): ', number: 'tok.2024年营收1,2', rare: 'tok.龘𠮷野家🚀' } as const
  for (const [sentence, id] of Object.entries(ids) as [keyof typeof ids, string][]) {
    assert.equal(sentenceOf(sentence), vector(id).inputs.text)
    for (const name of names) assert.equal(lengths(sentence, name).length, vector(id).expected[published[name]], `${id} ${name}`)
  }
})

test('tokens are the whole text, whichever vocabulary cuts it', () => {
  for (const sentence of sentences) for (const name of names) {
    const pieces = kernel.cut(sentenceOf(sentence), lengths(sentence, name))
    const bytes = pieces.flatMap(({ text, whole }) => (whole ? [...Buffer.from(text)] : text.split(' ').map((hex) => parseInt(hex, 16))))
    assert.equal(Buffer.from(bytes).toString(), sentenceOf(sentence))
  }
})

const words = fc.array(fc.record({ pieces: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 }), count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 6 })

test('merging changes no word, and a later merge is never commoner', () => {
  fc.assert(fc.property(words, fc.integer({ min: 0, max: 12 }), (given, merges) => {
    const { rules, words: cut } = kernel.train(given, merges)
    assert.deepEqual(cut.map(({ pieces }) => pieces.join('')), given.map(({ pieces }) => pieces.join('')))
    assert.ok(rules.length <= merges)
    for (const [a, b] of rules.slice(1).map((rule, i) => [rules[i]!, rule] as const)) if (a.pair[0] !== a.pair[1]) assert.ok(b.count <= a.count, JSON.stringify(rules))
  }))
})

test('more of the input cached never costs more, when the cache is cheaper', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(share, share, fc.integer({ min: 1, max: 1e6 }), (p, q, input) => {
    const at = (hit: number) => kernel.cost({ input, cached: input * hit, output: 10, priceIn: 2, priceCached: 0.2, priceOut: 8 })
    assert.ok(at(Math.max(p, q)) <= at(Math.min(p, q)) + 1e-12)
  }))
})

test('the sentence tells the tokens and the month', () => {
  assert.equal(textOf(answer(state)), 'cl100k 把这句 18 个字符切成 21 个 token，每字 1.167 个；照这个切法，这样的请求每月 2,360 元。')
  assert.match(textOf(view({ ...state, v: 'gpt2' })), /⟨E6 88⟩⟨91⟩/)
  assert.doesNotMatch(view({ ...state, v: 'gpt2' }), /\uFFFD/)
})

test('every bar is a count of tokens, and every box knows its bytes', () => {
  assert.deepEqual(numbersIn(view(state), 'rect'), [42, 21, 14, 11, 11])
  assert.deepEqual(numbersIn(view(state), 'span'), lengths('cost', 'cl100k'))
  assert.equal(numbersIn(table(state), 'data').at(-1), exact(model({ ...state, v: 'deepseek' }).month))
})

test('no state within the ranges puts NaN on the page', () => {
  // A dash of the reader's own is no sign of a number.
  const own = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/[-—]/g, ''))
  const states = fc.record({
    s: fc.constantFrom(...fields.s.options), own, v: fc.constantFrom(...fields.v.options), words: fc.constantFrom(...fields.words.options), merges: fc.integer({ min: 0, max: 12 }),
    chars: fc.integer({ min: 100, max: 1e6 }), hit: fc.double({ min: 0, max: 100, noNaN: true }), out: fc.integer({ min: 1, max: 1e5 }), day: fc.integer({ min: 1, max: 1e8 }),
    pin: fc.double({ min: 0, max: 1000, noNaN: true }), pc: fc.constant(0), pout: fc.double({ min: 0, max: 1000, noNaN: true }),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-|-0[ "<,]/) }), { numRuns: 80 })
})

const listing = (file: string) => readFileSync(new URL(`../../content/02-algorithms/01-embeddings-and-rnns/listings/${file}`, import.meta.url), 'utf8')

test('the small vocabulary is the one the chapter’s listing learns', () => {
  const source = listing('bpe.py')
  const quoted = (name: string) => new RegExp(`^${name} = "+([^"]+)"`, 'm').exec(source)![1]!.replaceAll('\n', '')
  assert.deepEqual(corpus, [quoted('EN'), quoted('ZH')])
  const [en, zh] = [quoted('TEST_EN'), quoted('TEST_ZH')]
  assert.equal(bytesRules().length, MERGES)
  const cost = [kernel.encode(en, bytesRules()).length / en.split(' ').length, kernel.encode(zh, bytesRules()).length / [...zh].length]
  assert.match(listing('bpe.out'), new RegExp(`^1:1 +${MERGES} +${cost[0]!.toFixed(2)} +${cost[1]!.toFixed(2)}$`, 'm'))
})

const sample = JSON.parse(readFileSync(new URL('tok-sample.json', import.meta.url), 'utf8')) as { text: string; tokens: number[] }[]

test('the sample was counted by the published vocabularies', () => {
  for (const { text, tokens } of sample) assert.deepEqual(tokens.slice(0, 3), [encodeGpt2, encodeCl100k, encodeO200k].map((encode) => encode(text).length), text)
})

test('the rates are the best two-digit ones for half of the sample, and their errors those on the other half', () => {
  const chinese = (text: string) => { const [han, word] = kernel.tally(text); return han > word }
  const guess = (text: string, each: readonly number[]) => kernel.tally(text).reduce((sum, count, i) => sum + count * each[i]!, 0)
  names.forEach((name, v) => {
    const { each, error } = rates[name]
    const misses = (rate: readonly number[]) => sample.filter((_, i) => i % 2 === 0).reduce((sum, { text, tokens }) => sum + (guess(text, rate) / tokens[v]! - 1) ** 2, 0)
    // A step in the last digit of any one rate is never better.
    each.forEach((_, i) => [-0.01, 0.01].forEach((by) => assert.ok(misses(each.map((rate, j) => (i === j ? rate + by : rate))) > misses(each), `${name} ${i}`)))
    const held = sample.filter((_, i) => i % 2 === 1)
    ;[chinese, (text: string) => !chinese(text)].forEach((kind, which) => {
      const off = held.filter(({ text }) => kind(text)).map(({ text, tokens }) => Math.abs(guess(text, each) / tokens[v]! - 1)).toSorted((a, b) => a - b)
      assert.equal(Math.ceil(off[Math.ceil(0.9 * off.length) - 1]! * 100) / 100, error[which], `${name} ${which}`)
    })
  })
})

test('a text of one’s own is cut by the small vocabulary whole, and its tokens are called an estimate', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
    assert.equal(kernel.encode(text, bytesRules()).reduce((sum, bytes) => sum + bytes, 0), Buffer.byteLength(text.toWellFormed()))
  }))
  const own: State = { ...state, s: 'own', own: '好的产品 a good product 2024' }
  const { pieces, tokens } = model(own)
  assert.deepEqual(numbersIn(view(own), 'span'), pieces.map(({ bytes }) => bytes))
  assert.equal(tokens, kernel.estimate(own.own, rates.cl100k.each))
  assert.match(textOf(answer(own)), /^你的 24 个字符，cl100k 约 \d+ 个 token。这是估算：在本书没有拿来拟合的段落上，中文九成差在 13% 以内，英文 6%/)
  assert.match(textOf(view(own)), /cl100k 的整套词表没有取来.*150 次合并/)
  assert.equal(answer({ ...state, s: 'own', own: ' \n' }), answer(state))
  const long = { ...own, own: '猫'.repeat(2000) }
  assert.equal(numbersIn(view(long), 'span').length, 300)
  assert.match(textOf(view(long)), /只画前 300 个/)
  assert.doesNotMatch(view({ ...own, own: '<img src=x onerror=alert(1)>' }), /<img/)
})

test('the common mistake and the eight sentences are counted', () => {
  assert.match(textOf(mistake.answer), /是 5 个字符、7 个 UTF-16 单元、17 个字节，GPT-4 的词表切成 12 个 token/)
  assert.match(textOf(presets[0]!.table), /同义英文1111111111.*生僻字与表情131210610$/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
