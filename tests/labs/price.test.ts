import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { wilson } from '#labs/lib/proportion.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/price/kernel.ts'
import { keptOf, model } from '#labs/price/model.ts'
import { mistake, presets } from '#labs/price/notes.ts'
import { fields, key, type State } from '#labs/price/spec.ts'
import { answer, table, view } from '#labs/price/view.ts'
import { reaches } from './laws/price.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const shown = fc.record({ price: real(1, 200), visitors: fc.integer({ min: 200, max: 1e6 }), share: real(0.01, 0.9) }).map(({ price, visitors, share }) => ({ price, visitors, buyers: Math.ceil(visitors * share) }))
const near = (a: number, b: number, within = 1e-7) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)

test('the kernel reaches the vector of pricing, and the figures of chapter 18', () => reaches(kernel))

test('both curves go through both prices', () => {
  fc.assert(fc.property(shown, shown, (a, b) => {
    fc.pre(Math.abs(a.price - b.price) > 1)
    const [exp, power] = [kernel.exponentialThrough(a, b), kernel.elasticThrough(a, b)]
    for (const one of [a, b]) {
      near(exp.at(one.price), kernel.rate(one))
      near(power.at(one.price), kernel.rate(one))
    }
  }))
})

test('no price near the best one keeps more, on either curve', () => {
  fc.assert(fc.property(real(0.001, 1), real(1.05, 8), real(0.1, 100), real(0.8, 1.2), (k, e, cost, off) => {
    const [a, b] = [kernel.bestExponential(k, cost), kernel.bestElastic(e, cost)]
    const exp = (p: number) => Math.log(p - cost) - k * p
    const power = (p: number) => Math.log(p - cost) - e * Math.log(p)
    if (a * off > cost) assert.ok(exp(a * off) <= exp(a) + 1e-9)
    if (b * off > cost) assert.ok(power(b * off) <= power(b) + 1e-9)
  }))
})

test('more visitors with the same shares never widen the interval, and always tell apart better', () => {
  fc.assert(fc.property(shown, shown, fc.integer({ min: 2, max: 50 }), (a, b, times) => {
    fc.pre(Math.abs(a.price - b.price) > 1)
    const more = [a, b].map((one) => ({ ...one, visitors: one.visitors * times, buyers: one.buyers * times })) as [typeof a, typeof b]
    const width = ([low, high]: readonly [number, number]) => high - low
    near(width(kernel.slopeInterval(...more)) * Math.sqrt(times), width(kernel.slopeInterval(a, b)))
    if (kernel.kept(a, 0) !== kernel.kept(b, 0)) near(kernel.apart(...more, 0), kernel.apart(a, b, 0) * Math.sqrt(times))
  }))
})

test('the sentence tells what is kept, whether that is told apart, and the best price', () => {
  assert.equal(textOf(answer(state)), '20 元每千访客留下 600 元，25 元留下 646 元，分不清：每档要 6.456万 人。按指数需求，最赚的是 26.22 元，95% 区间从 15.28 元到没有上限。')
  assert.match(textOf(answer({ ...state, n1: 100000, b1: 5000, n2: 100000, b2: 3800 })), /分得清。按指数需求，最赚的是 26\.22 元/)
})

test('what cannot be known is said in words', () => {
  assert.match(textOf(answer({ ...state, p2: 20 })), /两档价格相同，别的价格无从知道。$/)
  assert.match(textOf(answer({ ...state, b2: 60 })), /贵的卖得不比便宜的少，曲线给不出最赚的价。$/)
  assert.match(textOf(view({ ...state, b2: 60 })), /没有：k 不大于 0.*ε 不大于 1，涨价总是更赚/)
})

test('the order in which both prices are typed changes nothing', () => {
  const { p1, n1, b1, p2, n2, b2 } = state
  assert.equal(view({ ...state, p1: p2, n1: n2, b1: b2, p2: p1, n2: n1, b2: b1 }), view(state))
})

test('marks and figures are kernel values', () => {
  const m = model(state)
  const best = m.curves!.exponential
  assert.deepEqual(numbersIn(view(state), 'circle'), [...wilson(50, 1000), 0.05, ...wilson(38, 1000), 0.038, ...m.kept, best.best].map(exact))
  assert.ok(numbersIn(view(state), 'data').includes(exact(keptOf(best, best.best, m.cost) - m.kept[1])))
  assert.equal(numbersIn(table(state), 'data').length, 4 * 4)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    p1: real(0.01, 1e6), n1: fc.integer({ min: 1, max: 1e8 }), b1: fc.integer({ min: 1, max: 1e8 }), p2: real(0.01, 1e6), n2: fc.integer({ min: 1, max: 1e8 }),
    b2: fc.integer({ min: 1, max: 1e8 }), cost: real(0, 1e6), target: real(0, 99),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity/) }), { numRuns: 80 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /从 −0\.\d+ 到 0\.\d+.*每档也要 \d+ 人/)
  assert.match(textOf(presets[0]!.table), /没有上限/)
})
