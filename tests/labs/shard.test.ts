import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fact, hardware, model as known } from '#book/facts-data.ts'
import * as kernel from '#labs/shard/kernel.ts'
import { model } from '#labs/shard/model.ts'
import { mistake, presets } from '#labs/shard/notes.ts'
import { fields, key, spec, type State } from '#labs/shard/spec.ts'
import { answer, table, view } from '#labs/shard/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/shard.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const whole = (min: number, max: number) => fc.integer({ min, max })
const stage = fc.constantFrom<kernel.Stage[]>(0, 1, 2, 3)

test('the kernel reaches every vector of parameters, ZeRO, LoRA, rings and pipelines', () => reaches(kernel))

test('the defaults are the facts of the book', () => {
  const { arch } = known('llama3.1-70b')
  assert.deepEqual([state.layers, state.width, state.heads, state.kv, state.head, state.ffn, state.vocab], [arch.layers, arch.d_model, arch.n_heads, arch.n_kv_heads, arch.head_dim, arch.d_ff, arch.vocab])
  const card = hardware('h100-sxm')
  assert.deepEqual([state.mem, state.peak, state.wire], [card.mem_gb, card.bf16_dense_tflops, 8 * fact('deepseek-v3-wire')])
})

test('a higher stage never keeps more on a card, and on one card all are alike', () => {
  fc.assert(fc.property(real(1e6, 1e12), whole(1, 16_384), (params, cards) => {
    const at = ([0, 1, 2, 3] as const).map((s) => kernel.stateBytes(params, cards, s))
    for (const i of [1, 2, 3]) assert.ok(at[i]! <= at[i - 1]!)
    assert.equal(kernel.stateBytes(params, 1, 3), 16 * params)
  }))
})

test('the tokens at which sending takes as long as computing do not depend on the model', () => {
  fc.assert(fc.property(real(1e6, 1e12), real(1e13, 1e15), real(1e8, 1e12), whole(2, 4096), stage, (params, rate, wire, cards, s) => {
    const tokens = kernel.evenTokens(rate, wire, cards, s)
    const [compute, sending] = [kernel.computeSeconds(params, tokens, rate), kernel.stepBytes(params, cards, s) / wire]
    assert.ok(Math.abs(compute - sending) <= 1e-9 * compute)
  }))
})

test('more micro-batches mean a smaller bubble, and one stage has none', () => {
  fc.assert(fc.property(whole(2, 64), whole(1, 512), (p, m) => { assert.ok(kernel.bubble(p, m + 1) < kernel.bubble(p, m)) }))
  assert.equal(kernel.bubble(1, 5), 0)
})

test('recomputing never keeps more', () => {
  fc.assert(fc.property(whole(128, 131_072), whole(1, 64), whole(64, 20_480), whole(1, 256), (tokens, sequences, width, heads) => {
    const [all, selective, full] = (['all', 'selective', 'full'] as const).map((keep) => kernel.activationBytes({ tokens, sequences, width, heads, layers: 8 }, keep))
    assert.ok(all! > selective! && selective! > full!)
  }))
})

test('the sentence tells whether it fits and what a step waits for', () => {
  assert.match(textOf(answer(state)), /^每张卡要 75\.92 GB，装得下；一步计算 8\.763 秒、通信 0\.9922 秒，通信可以藏在计算后面。$/)
  assert.match(textOf(answer({ ...state, tokens: 8192 })), /装不下，还差 1\.291 GB/)
  assert.match(textOf(answer({ ...state, cards: 64, wire: 12.5 })), /装得下；.*网不够快，卡有 73\.\d+%的时间在等。$/)
})

test('LoRA leaves two bytes for what is frozen, and sends only what learns', () => {
  const m = model({ ...state, rank: 16, stage: '1', cards: 8 })
  assert.equal(m.frozen, 2 * m.params)
  assert.ok(m.bytes < model({ ...state, stage: '1', cards: 8 }).bytes / 100)
  assert.ok(model({ ...state, rank: 16, stage: '3' }).bytes > m.bytes)
})

test('a full fine-tuning has no frozen weights to show', () => {
  assert.doesNotMatch(textOf(view(state)), /冻结|占 100%0/)
  assert.match(textOf(view({ ...state, rank: 8 })), /冻结的权重/)
})

test('the bars are the four stages and the two times', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'rect').filter(Number.isFinite), [...m.stages.map((b) => b / 1e9), m.compute, m.sending].map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record(Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.kind === 'number' ? real(f.min, f.max).map((v) => f.read(String(v)) ?? f.def) : fc.constantFrom(...f.options)])))
  fc.assert(fc.property(states, (any) => { const s = any as unknown as State; assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|false|—|Infinity|>-\d/) }), { numRuns: 80 })
})

test('the common mistake and the published tables are computed', () => {
  assert.match(textOf(mistake.answer), /每张卡要 129\.6 GB.*16 张卡是 9\.143 倍/)
  assert.match(textOf(presets[0]!.table), /三级1\.8751\.9/)
  assert.match(textOf(presets[2]!.table), /256\.5100%.*76\.529\.82%/)
  assert.equal(spec.presets.filter(({ note }) => note).length, 1)
})
