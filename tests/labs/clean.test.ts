import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/clean/kernel.ts'
import { model } from '#labs/clean/model.ts'
import { mistake, presets } from '#labs/clean/notes.ts'
import { fields, key, spec, type State } from '#labs/clean/spec.ts'
import { answer, table, view } from '#labs/clean/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/clean.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 20 })
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b)), `${a} is not ${b}`)

test('the kernel reaches every vector of cleaning', () => reaches(kernel))

test('a text is like itself, likeness is the same both ways and between 0 and 1', () => {
  const words = fc.string({ unit: fc.constantFrom(...'退货须在天内提出。7 a') })
  fc.assert(fc.property(words, words, fc.integer({ min: 1, max: 5 }), (a, b, k) => {
    const [x, y] = [kernel.shingles(a, k), kernel.shingles(b, k)]
    const { jaccard } = kernel.overlap(x, y)
    assert.ok(jaccard >= 0 && jaccard <= 1)
    assert.equal(jaccard, kernel.overlap(y, x).jaccard)
    assert.equal(kernel.overlap(x, x).jaccard, x.size ? 1 : 0)
  }))
})

test('more bands catch more, more rows catch less, and likeness always helps', () => {
  fc.assert(fc.property(real(0, 1), real(0, 1), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10 }), (s, t, b, r) => {
    assert.ok(kernel.caught(s, b + 1, r) >= kernel.caught(s, b, r) - 1e-12 && kernel.caught(s, b, r + 1) <= kernel.caught(s, b, r) + 1e-12)
    assert.ok(kernel.caught(Math.max(s, t), b, r) >= kernel.caught(Math.min(s, t), b, r) - 1e-12)
  }))
})

test('no z is above its bound, and one far number reaches it', () => {
  fc.assert(fc.property(list, (x) => {
    const s = kernel.spread(x)
    for (const one of x) assert.ok(Math.abs(kernel.zScore(one, s) ?? 0) <= kernel.zBound(x.length) + 1e-9)
    const far = [...x.map(() => 0), 1]
    near(kernel.zScore(1, kernel.spread(far))!, kernel.zBound(far.length))
  }))
})

test('moving or stretching all numbers changes no score', () => {
  fc.assert(fc.property(list, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (x, shift, times) => {
    const [a, b] = [kernel.spread(x), kernel.spread(x.map((one) => one * times + shift))]
    near(kernel.zScore(x[0]! * times + shift, b) ?? 0, kernel.zScore(x[0]!, a) ?? 0)
    near(kernel.robustScore(x[0]! * times + shift, b) ?? 0, kernel.robustScore(x[0]!, a) ?? 0)
  }))
})

test('the sentence tells the pair and the farthest number', () => {
  assert.equal(textOf(answer(state)), '两段共有 14 种片段，同有 8 种，相似度 0.5714，71.56%会被当成一对。离群最远的 95：z 是 2.843，放过；稳健 z 是 55.98，抓到。')
})

test('a rule with one figure changed is nearly the same text, and the same said otherwise is not', () => {
  const like = (pair: State['pair']) => model({ ...state, pair }).overlap.jaccard
  assert.ok(like('number') > 0.6 && like('rewrite') < 0.2)
})

test('own texts are compared and never become markup', () => {
  const own = { ...state, pair: 'own' as const, a: '<img src=x>甲乙丙', b: '甲乙丙' }
  assert.doesNotMatch(view(own), /<img/)
  assert.match(textOf(answer({ ...own, a: '', b: '' })), /^写下两段，才有相似度/)
})

test('dots of the curve and the scores of the table are kernel values', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'circle').slice(0, 2), [m.noise, m.caught].map(exact))
  assert.deepEqual(numbersIn(table(state), 'data').slice(-3), [95, m.scored.at(-1)!.z!, m.scored.at(-1)!.robust!].map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    pair: fc.constantFrom(...fields.pair.options), a: fc.string({ maxLength: 30 }), b: fc.string({ maxLength: 30 }), k: fc.integer({ min: 1, max: 8 }), bands: fc.integer({ min: 1, max: 100 }),
    rows: fc.integer({ min: 1, max: 20 }), docs: real(2, 1e9), far: real(0, 100), x: list.map((x) => x.map((one) => [one])), z: real(0.5, 6), copies: fc.integer({ min: 1, max: 50 }), test: real(1, 99),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s).replace(/<p class="lab-remark">[\s\S]*?<\/p>/, '') + table(s)) + view(s).match(/<svg[\s\S]*<\/svg>/)![0], /NaN|undefined|∞|Infinity/) }), { numRuns: 80 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /z 是 2\.846，正是十个数的上界 2\.846/)
  assert.equal(numbersIn(presets[0]!.table, 'data').length, 4 * 4)
  assert.ok(spec.presets.length > 5)
})
