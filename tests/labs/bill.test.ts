import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fact, hardware } from '#book/facts-data.ts'
import * as kernel from '#labs/bill/kernel.ts'
import { model } from '#labs/bill/model.ts'
import { mistake, presets } from '#labs/bill/notes.ts'
import { fields, key, type State } from '#labs/bill/spec.ts'
import { answer, table, view } from '#labs/bill/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/bill.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)
const states = fc.record({
  n: real(0.01, 2000), d: real(0.01, 100_000), mfu: real(1, 65), good: real(10, 100), extra: real(1, 100), price: real(0.01, 1000),
  cards: fc.integer({ min: 1, max: 100_000 }), peak: real(10, 5000), law: fc.constantFrom('epoch' as const, 'hoffmann' as const),
})

test('the kernel reaches every vector of operations, bills and scaling laws', () => reaches(kernel))

test('price and peak are the facts of the book', () => {
  assert.equal(state.price, exact(fact('h100-contract-2026-03') * 7))
  assert.equal(state.peak, hardware('h100-sxm').bf16_dense_tflops)
})

test('card-hours and the share of the peak undo each other', () => {
  fc.assert(fc.property(real(1e18, 1e26), real(1e13, 5e15), real(0.01, 1), (flops, peak, share) => near(kernel.shareOf(flops, peak, kernel.cardHours(flops, peak, share)), share)))
})

test('no size beats the best one for the same operations', () => {
  fc.assert(fc.property(real(1e19, 1e26), real(0.2, 5), fc.constantFrom('epoch' as const, 'hoffmann' as const), (flops, times, name) => {
    const law = kernel.LAWS[name]
    const best = kernel.bestParams(law, flops)
    const at = (n: number) => kernel.loss(law, n, flops / (6 * n))
    assert.ok(at(best * times) >= at(best) - 1e-12)
  }))
})

test('no interval beats the best one', () => {
  fc.assert(fc.property(real(0.001, 0.1), real(20, 5000), real(0.2, 5), (save, between, times) => {
    const every = kernel.bestInterval(save, between)
    const at = (tau: number) => kernel.goodput({ save, restart: 0.3, between, every: tau })
    assert.ok(at(every * times) <= at(every) + 1e-12)
  }))
})

test('the three parts are the whole bill, and days times cards are hours', () => {
  fc.assert(fc.property(states, (s) => {
    const m = model(s)
    near(m.last + m.failures + m.trials, m.money)
    near(m.allDays * s.cards * 24, m.hours)
  }))
})

test('the sentence tells operations, hours, money and days', () => {
  assert.equal(textOf(answer(state)), '4.2×10²² 次运算，4.034万 卡时，66.36万 元；最后一次在 256 张卡上跑 5.051 天，占账单的 73.08%。')
})

test('the bars are the parts, the dots the losses of four sizes', () => {
  const m = model(state)
  const at = (n: number) => kernel.loss(m.law, n, m.flops / (6 * n))
  assert.deepEqual(numbersIn(view(state), 'rect').filter(Number.isFinite), [m.last, m.failures, m.trials].map(exact))
  assert.deepEqual(numbersIn(view(state), 'circle'), [at(m.params / 4), at(m.params * 4), m.bestLoss, m.loss].map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-\d/) }), { numRuns: 80 })
})

test('the common mistake and the published runs are computed', () => {
  assert.match(textOf(mistake.answer), /这样算是 29\.84万 元.*是 66\.36万 元，2\.224 倍/)
  assert.match(textOf(presets[0]!.table), /GPT-3174\.63003\.143×10²³3\.14×10²³0\.08917%/)
  assert.match(textOf(presets[1]!.table), /92\.65.*18\.39/)
})
