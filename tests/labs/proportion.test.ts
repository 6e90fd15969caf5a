import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { passAllK, passAtK, wilson } from '#labs/lib/proportion.ts'
import { close, vector } from './vectors.ts'

const tries = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }), fc.integer({ min: 1, max: n })))

test('the interval and both estimates reach their vectors', () => {
  const { inputs: { k, n }, expected } = vector('eval.wilson')
  close([k / n, wilson(k, n)], [expected.p, expected.wilson95], 'eval.wilson')
  const pass = vector('passk')
  close((pass.inputs.k as number[]).map((few) => passAtK(pass.inputs.n, pass.inputs.c, few)), pass.expected, 'passk')
  assert.equal(passAllK(10, 3, 2), 3 / 45)
  assert.equal(passAllK(20, 4, 5), 0)
})

test('an interval holds its rate, stays within 0 and 1, and turns round when successes become failures', () => {
  fc.assert(fc.property(tries, ([n, k]) => {
    const [low, high] = wilson(k, n)
    const [from, to] = wilson(n - k, n)
    assert.ok(low >= -1e-12 && low <= k / n + 1e-12 && high >= k / n - 1e-12 && high <= 1 + 1e-12 && low < high)
    assert.ok(Math.abs(low - (1 - to)) < 1e-12 && Math.abs(high - (1 - from)) < 1e-12)
  }))
})

test('one try is the plain rate; more tries find more and keep less', () => {
  fc.assert(fc.property(tries, ([n, c, k]) => {
    assert.ok(Math.abs(passAtK(n, c, 1) - c / n) < 1e-12 && Math.abs(passAllK(n, c, 1) - c / n) < 1e-12)
    if (k > 1) assert.ok(passAtK(n, c, k) >= passAtK(n, c, k - 1) - 1e-12 && passAllK(n, c, k) <= passAllK(n, c, k - 1) + 1e-12)
    assert.ok(Math.abs(passAllK(n, c, k) - (1 - passAtK(n, n - c, k))) < 1e-12)
  }))
})

test('over all outcomes of n tries both are right on average', () => {
  fc.assert(fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.integer({ min: 1, max: 8 }), (p, k) => {
    const n = 12
    let [weight, some, all] = [(1 - p) ** n, 0, 0]
    for (let c = 0; c <= n; c++) {
      some += weight * passAtK(n, c, k)
      all += weight * passAllK(n, c, k)
      weight *= ((n - c) / (c + 1)) * (p / (1 - p))
    }
    assert.ok(Math.abs(some - (1 - (1 - p) ** k)) < 1e-9 && Math.abs(all - p ** k) < 1e-9)
  }))
})

test('what cannot have happened is refused', () => {
  assert.throws(() => wilson(3, 2), RangeError)
  assert.throws(() => wilson(0, 0), RangeError)
  assert.throws(() => passAtK(5, 6, 1), RangeError)
  assert.throws(() => passAllK(5, 3, 6), RangeError)
})
