import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { acceptedBy, shuffled } from '#book/answers.ts'

test('a number is accepted within one per cent, a share of its own, or a distance', () => {
  assert.deepEqual(acceptedBy('0.01836'), { low: 0.0181764, high: 0.0185436 })
  assert.deepEqual(acceptedBy('-200', '0.5%'), { low: -201, high: -199 })
  assert.deepEqual(acceptedBy('42.85', '0.01'), { low: 42.84, high: 42.86 })
  assert.deepEqual(acceptedBy('59', '0'), { low: 59, high: 59 })
})

test('what is no plain number accepts nothing', () => {
  for (const number of ['', '1,000', '1e3', '四', 'NaN', '1.']) assert.equal(acceptedBy(number), undefined, number)
  for (const within of ['', '一成', '-1', '5 %']) assert.equal(acceptedBy('1', within), undefined, within)
})

test('an order is shuffled the same way each time, loses nothing, and never comes out sorted', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), fc.string(), (count, label) => {
    const order = shuffled(count, label)
    assert.deepEqual(order, shuffled(count, label))
    const sorted = order.toSorted((a, b) => a - b)
    assert.deepEqual(sorted, Array.from({ length: count }, (_, i) => i))
    assert.notDeepEqual(order, sorted)
  }))
})
