import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/unit/kernel.ts'
import { model } from '#labs/unit/model.ts'
import { mistake, presets } from '#labs/unit/notes.ts'
import { fields, key, type State } from '#labs/unit/spec.ts'
import { answer, table, view } from '#labs/unit/view.ts'
import { reaches } from './laws/unit.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)

test('the kernel reaches every vector of unit economics', () => reaches(kernel))

test('Φ agrees with known values to 1e-12 and keeps its small tails', () => {
  for (const [x, p] of [[0, 0.5], [1, 0.841344746068543], [-1.5, 0.0668072012688581], [2.5, 0.993790334674224], [-6, 9.86587645037701e-10]] as const) near(kernel.normalCdf(x), p, 1e-12)
  assert.deepEqual([kernel.normalCdf(-Infinity), kernel.normalCdf(Infinity)], [0, 1])
  fc.assert(fc.property(real(-8, 8), (x) => near(kernel.normalCdf(x) + kernel.normalCdf(-x), 1, 1e-12)))
  fc.assert(fc.property(real(1e-9, 1 - 1e-9), (p) => near(kernel.normalCdf(kernel.normalQuantile(p)), p)))
  assert.throws(() => kernel.normalQuantile(1.5), RangeError)
})

test('a longer horizon never lowers lifetime value, and reaches m/c', () => {
  fc.assert(fc.property(real(0.001, 0.9), fc.nat(200), (churn, h) => {
    const at = (horizon: number) => kernel.ltv({ price: 20, margin: 0.5, churn, horizon })
    assert.ok(at(h) <= at(h + 1) + 1e-9 && at(h) <= 10 / churn + 1e-9)
  }))
  near(kernel.ltv({ price: 20, margin: 0.5, churn: 0.25 }), 40)
})

test('churn never shortens a payback of a month or more, and none gives the plain one', () => {
  fc.assert(fc.property(real(1, 500), real(1, 100), real(0.001, 0.5), (cac, m, churn) => {
    if (cac >= m) assert.ok(kernel.churnAdjustedPayback(cac, m, churn) >= kernel.payback(cac, m) - 1e-9)
    near(kernel.churnAdjustedPayback(cac, m, 0), kernel.payback(cac, m))
  }))
  assert.equal(kernel.churnAdjustedPayback(0, 5, 0.1), 0)
  assert.equal(kernel.payback(10, 0), Infinity)
})

test('at the request cap the margin is the target', () => {
  fc.assert(fc.property(real(1, 1000), real(0, 50), real(0.001, 1), real(0, 0.99), (price, fixed, costPerRequest, target) => {
    const cap = kernel.requestCap({ price, fixed, costPerRequest }, target)
    near(kernel.grossMargin(price, fixed + costPerRequest * cap), target, 1e-7)
  }))
  assert.throws(() => kernel.grossMargin(0, 1), RangeError)
})

test('the heaviest share of users has at least its share of requests, and all of them have all', () => {
  fc.assert(fc.property(real(0.001, 0.999), real(0, 2), (part, sigma) => { assert.ok(kernel.topShare(part, sigma) >= part - 1e-9) }))
  near(kernel.topShare(1, 1.2), 1)
  near(kernel.topShare(0.3, 0), 0.3)
})

test('the share below zero is where the sorted cost curve meets the price', () => {
  fc.assert(fc.property(real(0.2, 2), real(50, 3000), (sigma, median) => {
    const plan = { price: 20, fixed: 1.5, costPerRequest: 0.004 }
    const losing = kernel.belowZeroShare(plan, { median, sigma })
    if (losing > 1e-6 && losing < 1 - 1e-6) near(kernel.usageAt({ median, sigma }, 1 - losing), kernel.breakEvenRequests(plan), 1e-5)
  }))
  assert.equal(kernel.belowZeroShare({ price: 1, fixed: 2, costPerRequest: 1 }, { median: 1, sigma: 1 }), 1)
})

test('the sentence tells margin, tail and payback', () => {
  assert.equal(textOf(answer(state)), '平均每个用户每月留下 16.86 元，毛利率 84.28%；用得最多的一成用户占去请求成本的 46.75%，0.443%的用户让你倒贴；计入流失，3.762 个月收回获客成本。')
})

test('a customer who never pays back is told so in words', () => {
  const never = { ...state, churn: 20, cac: 90 }
  assert.match(textOf(answer(never)), /获客成本永远收不回。$/)
  assert.match(textOf(view(never)), /不小于 1：永远收不回/)
  assert.match(textOf(answer({ ...state, price: 2 })), /^平均每个用户每月亏/)
})

test('lifetime value is shown whole and capped at sixty months', () => {
  const long = { ...state, churn: 0.1 }
  const m = model(long)
  assert.ok(m.ltv > 10 * m.capped)
  const shown = numbersIn(view(long), 'data')
  assert.ok(shown.includes(exact(m.ltv)) && shown.includes(exact(m.capped)))
})

test('the bars and dots are kernel values', () => {
  const m = model(state)
  const drawn = view(state)
  assert.deepEqual(numbersIn(drawn, 'rect'), [20, -1.5, 1.5 - m.cost, m.kept].map(exact))
  assert.deepEqual(numbersIn(drawn, 'circle'), [0.01, 0.1, 0.5].map((part) => exact(m.costAt(part))))
  assert.equal(numbersIn(table(state), 'data').length, 6 * 4)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    price: real(0.01, 1e5), fixed: real(0, 1e5), cost: real(1e-5, 100), median: real(1, 1e5), sigma: real(0, 2),
    target: real(0, 99), churn: real(0.1, 50), cac: real(0, 1e6),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity[^"]/) }), { numRuns: 60 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /中位用户的毛利率是 84\.5%，平均用户的只有 33\.39%.*7\.389 倍/)
  assert.match(textOf(presets[1]!.table), /永远收不回/)
})
