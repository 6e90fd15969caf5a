import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mulberry32 } from '#labs/lib/random.ts'
import * as kernel from '#labs/fit/kernel.ts'
import { DEGREES, model } from '#labs/fit/model.ts'
import { mistake, presets } from '#labs/fit/notes.ts'
import { fields, key, spec, type State } from '#labs/fit/spec.ts'
import { answer, table, view } from '#labs/fit/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/fit.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the kernel reaches every vector of over-fitting', () => reaches(kernel))

test('a polynomial is found again from its own points', () => {
  fc.assert(fc.property(fc.array(any(-5, 5), { minLength: 1, maxLength: 6 }), (w) => {
    const xs = kernel.places(20)
    kernel.fit(xs, xs.map((x) => kernel.predict(w, x)), w.length - 1).forEach((c, k) => assert.ok(Math.abs(c - w[k]!) < 1e-6, `${k}: ${c} ${w[k]}`))
  }))
})

test('the residual of a fit is orthogonal to every power, but for the penalty: Xᵀ(y − Xw) = λw', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), any(1e-4, 1), fc.integer({ min: 8, max: 30 }), fc.integer({ min: 1, max: 999 }), (degree, lambda, n, seed) => {
    const [xs, ys] = [kernel.places(n), kernel.samples(n, 0.3, seed)]
    const w = kernel.fit(xs, ys, degree, lambda)
    w.forEach((c, k) => {
      const pull = xs.reduce((sum, x, i) => sum + x ** k * (ys[i]! - kernel.predict(w, x)), 0)
      assert.ok(Math.abs(pull - lambda * c) < 1e-8 * (1 + Math.abs(c)))
    })
  }))
})

test('training error never rises with the degree, nor falls with the penalty', () => {
  fc.assert(fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 999 }), (n, seed) => {
    const [xs, ys] = [kernel.places(n), kernel.samples(n, 0.2, seed)]
    const train = (degree: number, lambda = 0) => kernel.errors(xs, ys, kernel.fit(xs, ys, degree, lambda)).train
    for (let d = 0; d < 8; d++) assert.ok(train(d + 1) <= train(d) + 1e-7)
    for (const power of [-6, -4, -2]) assert.ok(train(5, 10 ** (power + 1)) >= train(5, 10 ** power) - 1e-9)
  }), { numRuns: 40 })
})

test('bias and variance are what many drawn noises average to', () => {
  const { bias2, variance } = kernel.biasVariance(12, 0.3, 4, 0.01)
  const xs = kernel.places(12)
  const squares = Array.from({ length: 3000 }, (_, s) => kernel.errors(xs, xs, kernel.fit(xs, kernel.samples(12, 0.3, s + 1), 4, 0.01)).test ** 2)
  const mean = squares.reduce((a, b) => a + b) / squares.length
  assert.ok(Math.abs(mean / (bias2 + variance) - 1) < 0.05, `${mean} ${bias2 + variance}`)
})

test('dropout keeps the expected value', () => {
  const draws = Array.from({ length: 400 }, (_, s) => kernel.dropout([3], 0.3, Math.floor(mulberry32(s)() * 1e9))[0]!)
  assert.ok(Math.abs(draws.reduce((a, b) => a + b) / draws.length - 3) < 0.25)
})

test('the sentence tells both errors and the degree that does best on new points', () => {
  assert.match(textOf(answer(state)), /^10 个样本，9 次多项式：训练误差 0，新点误差 0\.2002。在新点上最好的是 5 次，0\.02672。$/)
  assert.match(textOf(answer({ ...state, degree: 5 })), /各次数里它在新点上最好。$/)
  assert.match(textOf(answer({ ...state, ridge: true })), /λ = 1×10⁻⁶/)
})

test('every dot is a value of the model', () => {
  const m = model({ ...state, degree: 3, n: 12, seed: 4 })
  assert.deepEqual(numbersIn(view({ ...state, degree: 3, n: 12, seed: 4 }), 'circle'), [...m.ys, ...DEGREES.map((d) => m.sweep[d]!.train), ...DEGREES.map((d) => m.sweep[d]!.test)].map(exact))
})

test('the table has one coefficient for each power', () => {
  assert.equal(numbersIn(table({ ...state, degree: 4 }), 'data').length, 5)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({ degree: fc.integer({ min: 0, max: 12 }), ridge: fc.boolean(), power: any(-9, 1), n: fc.integer({ min: 4, max: 60 }), sigma: any(0, 1), seed: fc.integer({ min: 0, max: 999 }) })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-|-0[ "<,]/) }), { numRuns: 60 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /新点误差 0\.2002，比 3 次的 0\.08855 大一倍还多；它的系数大到 11\.01万/)
  assert.match(textOf(presets[1]!.table), /0\.09955.*0\.1242.*0\.5084/)
  assert.match(textOf(presets[2]!.table), /平均1\.4/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
