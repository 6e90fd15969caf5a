import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/sampling/kernel.ts'
import { model, SHOWN } from '#labs/sampling/model.ts'
import { mistake, presets } from '#labs/sampling/notes.ts'
import { fields, key, spec, type State } from '#labs/sampling/spec.ts'
import { answer, table, view } from '#labs/sampling/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/sampling.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 })
const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const total = (p: readonly number[]) => p.reduce((a, b) => a + b, 0)

test('the kernel reaches every vector of sampling', () => reaches(kernel))

test('every step leaves a distribution, and each keeps no more than the last', () => {
  fc.assert(fc.property(logits, fc.double({ min: 0, max: 5, noNaN: true }), fc.nat(30), share, fc.double({ min: 0, max: 0.5, noNaN: true }), (z, temperature, k, p, minP) => {
    const all = kernel.stages(z, { temperature, k, p, minP })
    for (const one of all) assert.ok(Math.abs(total(one) - 1) < 1e-9 && one.every((v) => v >= 0))
    const counts = all.map(kernel.kept)
    counts.slice(1).forEach((n, i) => assert.ok(n <= counts[i]!))
    assert.ok(counts.at(-1)! >= 1)
  }))
})

test('adding the same to all scores changes nothing, at scores in the thousands too', () => {
  fc.assert(fc.property(logits, fc.integer({ min: -1000, max: 1000 }), (z, shift) => {
    const [a, b] = [kernel.softmax(z, 0.7), kernel.softmax(z.map((v) => v + shift), 0.7)]
    a.forEach((v, i) => assert.ok(Math.abs(v - b[i]!) < 1e-9))
  }))
})

test('no temperature changes the order, and a higher one never makes the choice narrower', () => {
  fc.assert(fc.property(logits, fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }), (z, t, times) => {
    const [cool, warm] = [kernel.softmax(z, t), kernel.softmax(z, t * times)]
    z.forEach((a, i) => z.forEach((b, j) => { if (a >= b) assert.ok(cool[i]! >= cool[j]! && warm[i]! >= warm[j]!) }))
    assert.ok(kernel.entropy(warm) >= kernel.entropy(cool) - 1e-9)
  }))
})

test('the nucleus is the smallest that holds the mass', () => {
  fc.assert(fc.property(logits, share, (z, mass) => {
    const p = kernel.softmax(z)
    const sorted = [...p].sort((a, b) => b - a)
    const n = kernel.nucleus(p, mass)
    assert.ok(total(sorted.slice(0, n)) >= mass - 1e-9)
    assert.ok(total(sorted.slice(0, n - 1)) < mass)
  }))
})

test('min-p cuts the same tokens whatever is added to the scores, and never the likeliest', () => {
  fc.assert(fc.property(logits, fc.double({ min: 0, max: 0.5, noNaN: true }), (z, m) => {
    const p = kernel.softmax(z)
    const left = kernel.minP(p, m)
    const top = Math.max(...p)
    p.forEach((v, i) => assert.equal(left[i]! > 0, v >= m * top && v > 0))
  }))
})

test('as many draws are counted as were made, none of a token that was cut, and the same for the same seed', () => {
  fc.assert(fc.property(logits, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 999 }), (z, n, seed) => {
    const p = kernel.topP(kernel.softmax(z), 0.9)
    const counts = kernel.draws(p, n, seed)
    assert.equal(total(counts), n)
    counts.forEach((count, i) => { if (p[i] === 0) assert.equal(count, 0) })
    assert.deepEqual(counts, kernel.draws(p, n, seed))
  }))
})

test('a cut that removes nothing gives the same in both orders', () => {
  fc.assert(fc.property(logits, fc.double({ min: 0.1, max: 5, noNaN: true }), (z, temperature) => {
    const settings = { temperature, k: 0, p: 1, minP: 0 }
    const [one, other] = [kernel.stages(z, settings)[3], kernel.cutFirst(z, settings)]
    // What is less likely than the smallest number at T = 1 is lost before a temperature can lift it.
    fc.pre(kernel.kept(kernel.softmax(z)) === z.length && kernel.nucleus(kernel.softmax(z), 1) === z.length)
    one.forEach((v, i) => assert.ok(Math.abs(v - other[i]!) < 1e-9))
  }))
})

test('impossible requests are refused', () => {
  assert.throws(() => kernel.softmax([]), RangeError)
  assert.throws(() => kernel.softmax([1, 2], -1), RangeError)
  assert.throws(() => kernel.softmax([1, 2], NaN), RangeError)
})

test('the sentence tells what is left, and says of temperature 0 what it does not promise', () => {
  assert.equal(textOf(answer(state)), '5 个词，温度 1：最大的“1号”有 62.36%；剪完剩 3 个可抽，相当于 2.299 个等可能的词，最大的“1号”占 66.52%；被剪掉的概率共 6.261%。')
  assert.match(textOf(answer({ ...state, t: 0 })), /只剩“1号”一个可抽，每次都一样；一样不等于对/)
})

test('top-p keeps one token where the model is sure and most where it is not; top-k cannot tell', () => {
  const left = (part: Partial<State>) => model({ ...state, p: 1, ...part }).kept
  assert.deepEqual([left({ source: 'sure', p: 0.9 }), left({ source: 'open', p: 0.9 })], [1, 7])
  assert.deepEqual([left({ source: 'sure', k: 3 }), left({ source: 'open', k: 3 })], [3, 3])
})

test('every mark and every table cell is a kernel value', () => {
  const m = model(state)
  const drawn = view(state)
  assert.deepEqual(numbersIn(drawn, 'rect'), m.tokens.map(({ after }) => exact(after[0]!)))
  let sum = 0
  const dots = [...m.tokens.map(({ hits }) => exact(hits / state.n)), ...m.tokens.map(({ after }) => exact(sum += after[0]!))]
  assert.deepEqual(numbersIn(drawn, 'circle'), dots)
  const cells = numbersIn(table(state), 'data')
  assert.deepEqual(cells.slice(0, 6), [...m.tokens[0]!.after, 1000 * m.tokens[0]!.after[3]!, m.tokens[0]!.hits].map(exact))
  assert.equal(cells.length, 5 * 6)
  assert.equal(model({ ...state, source: 'tail', n: 0 }).tokens.length, SHOWN)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    source: fc.constantFrom('own', 'sure', 'open'), z: fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true })), { minLength: 3, maxLength: 8 }),
    t: fc.double({ min: 0, max: 5, noNaN: true }), k: fc.nat(50), p: share, m: fc.double({ min: 0, max: 0.5, noNaN: true }), n: fc.nat(10_000), seed: fc.integer({ min: 1, max: 999 }),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s as State) + view(s as State) + table(s as State), /NaN|undefined|Infinity|∞/) }), { numRuns: 80 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /5\.258%.*45\.98%，是原来的 8\.745 倍.*从 4\.459万 变成 3/)
  assert.match(textOf(presets[0]!.table), /T = 0100%0%0%0%0%11/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
