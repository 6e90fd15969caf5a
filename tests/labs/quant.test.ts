import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/quant/kernel.ts'
import { eight, model, weightsOf } from '#labs/quant/model.ts'
import { mistake, presets } from '#labs/quant/notes.ts'
import { fields, key, spec, type State } from '#labs/quant/spec.ts'
import { answer, table, view } from '#labs/quant/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/quant.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const weights = fc.array(fc.double({ min: -100, max: 100, noNaN: true }).map((w) => Math.round(w * 1e6) / 1e6), { minLength: 1, maxLength: 64 })
const bits = fc.integer({ min: 2, max: 8 })
const scheme = fc.constantFrom<kernel.Scheme[]>('absmax', 'affine', 'block')

test('the kernel reaches every vector of quantisation', () => reaches(kernel))

test('a symmetric ruler is wrong by half a step at most, and by nothing at its end', () => {
  fc.assert(fc.property(weights, bits, fc.integer({ min: 1, max: 16 }), (w, b, block) => {
    const { groups, errors, q } = kernel.quantise(w, { bits: b, scheme: 'block', block })
    for (const [i, e] of errors.entries()) assert.ok(Math.abs(e) <= groups[Math.floor(i / block)]!.scale * (0.5 + 1e-9), `${e}`)
    for (const { start, size, high } of groups) if (w.slice(start, start + size).some((v) => v !== 0)) assert.equal(Math.max(...q.slice(start, start + size).map(Math.abs)), high)
  }))
})

test('an affine ruler is wrong by one step at most, and 0 stays 0', () => {
  fc.assert(fc.property(weights, bits, (w, b) => {
    const { groups: [group], errors, dequant } = kernel.quantise([0, ...w], { bits: b, scheme: 'affine' })
    assert.ok(kernel.largest(errors) <= group!.scale * (1 + 1e-9))
    assert.equal(dequant[0], 0)
  }))
})

test('what a symmetric ruler has rounded is not moved again', () => {
  fc.assert(fc.property(weights, bits, fc.integer({ min: 1, max: 64 }), (w, b, block) => {
    const { dequant } = kernel.quantise(w, { bits: b, scheme: 'block', block })
    kernel.quantise(dequant, { bits: b, scheme: 'block', block }).errors.forEach((e, i) => assert.ok(Math.abs(e) <= 1e-9 * (1 + Math.abs(dequant[i]!)), `${e}`))
  }))
})

test('integers stay inside their bits, whatever the rounding', () => {
  fc.assert(fc.property(weights, bits, scheme, fc.constantFrom<kernel.Rounding[]>('even', 'up', 'trunc'), (w, b, s, rounding) => {
    for (const value of kernel.quantise(w, { bits: b, scheme: s, block: 8, rounding }).q) {
      assert.ok(Number.isInteger(value))
      assert.ok(s === 'affine' ? value >= 0 && value < 2 ** b : Math.abs(value) < 2 ** (b - 1))
    }
  }))
})

test('a scaled tensor keeps its integers', () => {
  fc.assert(fc.property(weights, bits, scheme, (w, b, s) => {
    const of = (k: number) => kernel.quantise(w.map((v) => v * k), { bits: b, scheme: s, block: 8 }).q
    assert.deepEqual(of(4), of(1))
  }))
})

test('smaller blocks cost more bits', () => {
  fc.assert(fc.property(bits, fc.integer({ min: 1, max: 256 }), (b, n) => { assert.ok(kernel.bitsPerWeight(b, [[16, n]]) > kernel.bitsPerWeight(b, [[16, n + 1]])) }))
})

test('the weights are the eight of the text, or normal ones with the outlier asked for', () => {
  assert.deepEqual(weightsOf({ ...state, data: 'eight' }), eight)
  assert.equal(Math.max(...weightsOf({ ...state, far: 33 })), 33)
  assert.ok(Math.max(...weightsOf({ ...state, far: 0 }).map(Math.abs)) < 5)
  assert.equal(weightsOf({ ...state, n: 64 }).length, 64)
})

test('the sentence tells how many weights are lost and what the model weighs', () => {
  assert.equal(textOf(answer(state)), '4 位，对称一把尺：32 个权重有 28 个变成 0，均方根误差 0.7601；每权重 4 位，整个模型 35.27 GB。')
  assert.match(textOf(answer({ ...state, scheme: 'block' })), /4 把尺：32 个权重有 9 个变成 0.*每权重 6 位，整个模型 52\.91 GB/)
  assert.match(textOf(view({ ...state, scheme: 'affine' })), /零点 z = /)
})

test('every dot is a weight, every bar an error or a size', () => {
  for (const s of [state, { ...state, scheme: 'block', n: 64, block: '8' }, { ...state, data: 'eight', bits: 8 }] as State[]) {
    const m = model(s)
    assert.deepEqual(numbersIn(view(s), 'circle'), m.weights.map(exact))
    assert.deepEqual(numbersIn(view(s), 'rect').filter(Number.isFinite), [...m.errors, m.full, m.size].map(exact))
  }
})

test('the table has four numbers a weight', () => assert.equal(numbersIn(table(state), 'data').length, 32 * 4))

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({
    data: fc.constantFrom('gauss' as const, 'eight' as const), n: fc.integer({ min: 8, max: 64 }), far: fc.double({ min: 0, max: 50, noNaN: true }), bits, scheme,
    block: fc.constantFrom('8' as const, '16' as const, '32' as const), rounding: fc.constantFrom('even' as const, 'up' as const, 'trunc' as const), seed: fc.integer({ min: 1, max: 999 }), params: fc.double({ min: 0.1, max: 2000, noNaN: true }),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-|-0[ "<,]/) }), { numRuns: 80 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /每权重是 4\.5 位，模型是 39\.68 GB，不是 35\.27 GB.*32 个里的 28 个变成 0，每 8 个一把尺只有 9 个/)
  assert.match(textOf(presets[0]!.table), /Q6_K6 \+ 128\/256 \+ 16\/2566\.563/)
  assert.match(textOf(presets[1]!.table), /−37\.5−38−37/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
