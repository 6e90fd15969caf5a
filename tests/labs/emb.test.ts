import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/emb/kernel.ts'
import { indexOf, model, names } from '#labs/emb/model.ts'
import { mistake, presets } from '#labs/emb/notes.ts'
import { fields, key, spec, type State } from '#labs/emb/spec.ts'
import { answer, table, view } from '#labs/emb/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/emb.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const vectorOf = (length: number) => fc.array(any(-5, 5), { minLength: length, maxLength: length })
const countsOf = fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 })
const near = (a: number, b: number, size = 1e-9) => Math.abs(a - b) <= size * (1 + Math.abs(b))

test('the kernel reaches every vector of embeddings and masking', () => reaches(kernel))

test('turned vectors have the inner products of the matrix, and dimensions at right angles, strongest first', () => {
  fc.assert(fc.property(fc.array(vectorOf(4), { minLength: 2, maxLength: 6 }), (matrix) => {
    const { vectors, singular } = kernel.decompose(matrix)
    matrix.forEach((u, i) => matrix.forEach((v, j) => assert.ok(near(kernel.dot(vectors[i]!, vectors[j]!), kernel.dot(u, v), 1e-8))))
    const columns = singular.map((_, c) => vectors.map((row) => row[c]!))
    columns.forEach((u, p) => columns.slice(0, p).forEach((v) => assert.ok(Math.abs(kernel.dot(u, v)) < 1e-7)))
    assert.deepEqual(singular, singular.toSorted((a, b) => b - a))
  }))
})

test('words counted alike are weighed alike, however often each is counted; a context of all words weighs nothing', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 9 }), (row, times) => {
    const weighed = kernel.ppmi([row, row.map((count) => count * times)])
    weighed.flat().forEach((value) => assert.ok(Math.abs(value) < 1e-12))
  }))
})

test('the gradient of a lesson is what a small nudge measures, and a small step lowers the loss', () => {
  fc.assert(fc.property(vectorOf(2), fc.array(vectorOf(2), { minLength: 2, maxLength: 4 }), (centre, contexts) => {
    const { gradient, loss } = kernel.judge({ centre, contexts })
    gradient.forEach((slope, i) => {
      const moved = (by: number) => kernel.judge({ centre: centre.map((value, c) => value + (c === i ? by : 0)), contexts }).loss
      assert.ok(near((moved(1e-5) - moved(-1e-5)) / 2e-5, slope, 1e-5), `${slope}`)
    })
    assert.ok(kernel.judge(kernel.learn({ centre, contexts }, 1e-4)).loss <= loss + 1e-12)
  }))
})

test('drawn tokens keep near what is to be expected', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), any(0.05, 0.5), (seed, chosen) => {
    const masking = { n: 4096, chosen, mask: 0.8, random: 0.1 }
    const { selected } = kernel.expected(masking)
    const seen = kernel.draw(masking, seed).filter((fate) => fate !== 'plain').length
    assert.ok(Math.abs(seen - selected) < 6 * Math.sqrt(selected), `${seen} of ${selected}`)
  }), { numRuns: 60 })
})

test('the sentence holds the two cosines and the word nearest to 苹果', () => {
  assert.equal(textOf(answer(state)), '梨与微软的余弦：直接用次数是 0.8677，换成 PPMI 再压到 2 维是 0.002936；离苹果最近的是香蕉（0.8036）。')
  const moved = spec.presets.find(({ label }) => label === '苹果不卖水果了')!
  assert.match(textOf(answer({ ...state, ...moved.state })), /离苹果最近的是谷歌（1）/)
  assert.match(textOf(answer({ ...state, weight: 'raw', d: 5 })), /是 0\.8677，次数压到 5 维是 0\.8677/)
})

test('a word that was never counted has no direction, and says so', () => {
  const counts = state.counts.map((row, w) => (w === indexOf('apple') ? row.map(() => 0) : row))
  assert.match(textOf(answer({ ...state, counts })), /苹果没有方向/)
  assert.match(textOf(view({ ...state, counts, a: 'apple' })), /余弦，2 维没有方向/)
  assert.doesNotMatch(view({ ...state, counts: state.counts.map((row) => row.map(() => 0)) }) + table({ ...state, counts }), /NaN/)
})

test('every head and bar is a value of the model', () => {
  const m = model({ ...state, b: 'apple', t: 3 })
  const { centre, contexts } = m.run.at(-1)!
  const byHeight = <T extends { to: readonly number[] }>(list: T[]) => list.toSorted((p, q) => q.to[1]! - p.to[1]!)
  const heads = [
    ...byHeight(m.kept.map((to) => ({ to, value: kernel.cosine(to, m.kept[0]!) }))),
    ...byHeight([{ to: centre, value: Math.hypot(...centre) }, ...contexts.map((to) => ({ to, value: kernel.dot(to, centre) }))]),
  ].map(({ value }) => value)
  const shown = view({ ...state, b: 'apple', t: 3 })
  assert.deepEqual(numbersIn(shown, 'circle'), [...heads, m.drawn.mask, m.drawn.random, m.drawn.keep].map(exact))
  assert.deepEqual(numbersIn(shown, 'rect'), [m.hoped.mask, m.hoped.random, m.hoped.keep].map(exact))
  assert.deepEqual(numbersIn(shown, 'span'), m.fates.slice(0, 18).map((fate) => +(fate !== 'plain')))
})

test('the tables hold the weights, the first two dimensions and all cosines', () => {
  const m = model(state)
  const values = numbersIn(table(state), 'data')
  assert.deepEqual(values, [...m.weighed.flatMap((row, w) => [...row, ...m.kept[w]!]), ...m.kept.flatMap((u) => m.kept.map((v) => kernel.cosine(u, v)))].map(exact))
  assert.equal(names.length, 5)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({
    counts: countsOf, weight: fc.constantFrom(...fields.weight.options), k: fc.integer({ min: 1, max: 5 }), d: fc.integer({ min: 1, max: 5 }), a: fc.constantFrom(...fields.a.options), b: fc.constantFrom(...fields.b.options),
    vec: fc.array(vectorOf(2), { minLength: 3, maxLength: 4 }), rate: any(0.01, 2), t: fc.integer({ min: 1, max: 100 }), n: fc.integer({ min: 18, max: 4096 }), p: any(1, 50), m: any(0, 100), r: any(0, 100), seed: fc.integer({ min: 1, max: 999 }),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|Infinity|>-|-0[ "<,]/) }), { numRuns: 80 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /余弦也有 0\.8677.*余弦变成 0\.002936.*全部 token 的 12%/)
  assert.match(textOf(presets[0]!.table), /\(4, 5, 6\)0\.97465\.196/)
  assert.match(textOf(presets[1]!.table), /15%61\.447\.687\.686\.667/)
  assert.match(textOf(presets[2]!.table), /5100%0\.00042220\.65490\.5527/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
