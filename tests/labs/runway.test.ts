import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { parse, serialise } from '#labs/lib/state.ts'
import * as kernel from '#labs/runway/kernel.ts'
import { model } from '#labs/runway/model.ts'
import { mistake, presets } from '#labs/runway/notes.ts'
import { fields, key, type State } from '#labs/runway/spec.ts'
import { answer, table, view } from '#labs/runway/view.ts'
import { reaches } from './laws/runway.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)
const plans = fc.record({
  cash: real(0, 1e8), revenue: real(0, 1e6), cost: real(0, 1e6), growth: real(-0.2, 0.3), costGrowth: real(-0.2, 0.3), delay: fc.integer({ min: 0, max: 6 }),
  hires: fc.array(fc.record({ cost: real(0, 1e5), start: fc.integer({ min: 0, max: 24 }) }), { maxLength: 3 }),
})

test('the kernel reaches every vector of runway, team and dilution', () => reaches(kernel))

test('every month closes: what comes in less what goes out is what cash changes by', () => {
  fc.assert(fc.property(plans, (plan) => {
    let before = plan.cash
    for (const { collected, paid, cash } of kernel.ledger(plan, 24)) {
      near(cash, before + collected - paid, 1e-9)
      before = cash
    }
  }))
})

test('with a delay of d, this month collects what was earned d months ago', () => {
  fc.assert(fc.property(plans, (plan) => {
    const rows = kernel.ledger(plan, 12)
    for (let t = plan.delay; t < 12; t += 1) near(rows[t]!.collected, rows[t - plan.delay]!.earned, 1e-9)
  }))
})

test('more cash never shortens life, a hire never lengthens it', () => {
  fc.assert(fc.property(plans, real(0, 1e6), real(0, 1e5), fc.nat(12), (plan, more, cost, start) => {
    assert.ok(kernel.fate({ ...plan, cash: plan.cash + more }).months >= kernel.fate(plan).months - 1e-9)
    assert.ok(kernel.priceOf(plan, { cost, start }) >= -1e-9)
  }))
})

test('alive means exactly that the months do not end', () => {
  fc.assert(fc.property(plans, (plan) => {
    const { alive, months, lowest } = kernel.fate(plan)
    assert.equal(alive, months === Infinity)
    assert.equal(alive, lowest >= 0)
  }))
})

test('the sentence tells months and when to start raising, or that the company lives', () => {
  assert.equal(textOf(answer(state)), '现金撑 12.5 个月；留出储备与筹钱的时间，3.5 个月后就得开始筹钱。')
  assert.equal(textOf(answer({ ...state, growth: 15 })), '不再融资也活得下去：第 12 个月起收到的够付，现金最低 380万 元。')
  assert.match(textOf(answer({ ...state, reserve: 12 })), /现在开始已经晚了 5\.5 个月/)
})

test('each hire is priced in months, also when it kills', () => {
  const two = { ...state, hires: [[45000, 2, 0]] }
  near(model(two).hires[0]!.months, 12.5 - 1e7 / (800000 + 121500))
  assert.match(textOf(view({ ...state, growth: 9, hires: [[45000, 4, 0]] })), /全部：从活变死/)
})

test('hires travel in the address', () => {
  const two = { ...state, hires: [[45000, 2, 0], [30000, 1, 3]] }
  assert.deepEqual(parse(fields, key, serialise(fields, key, two)), two)
})

test('the dots are kernel values', () => {
  const living = { ...state, growth: 15 }
  const flows = (s: State) => [0, 6, 12, 18].flatMap((t) => [model(s).rows[t]!.collected, model(s).rows[t]!.paid]).map(exact)
  assert.deepEqual(numbersIn(view(state), 'circle'), [12.5, ...flows(state)])
  assert.deepEqual(numbersIn(view(living), 'circle'), [...flows(living), 12])
  assert.deepEqual(numbersIn(table(living), 'data').slice(-1), [exact(model(living).rows[23]!.cash)])
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    cash: real(0, 1e5), revenue: real(0, 1e4), cost: real(0, 1e4), growth: real(-20, 50), costGrowth: real(-20, 50), delay: fc.integer({ min: 0, max: 6 }),
    reserve: fc.integer({ min: 0, max: 12 }), raise: fc.integer({ min: 0, max: 12 }), employer: real(0, 60),
    hires: fc.array(fc.tuple(real(0, 1e6), real(0, 1e6), real(0, 1e6)), { minLength: 1, maxLength: 6 }),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity[^"]/) }), { numRuns: 60 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /只多 2\.4万 元，成本却多 2万 元.*在第 [\d.]+ 个月用完.*是第 [\d.]+ 个月/)
  assert.match(textOf(presets[0]!.table), /都在涨：5% 对 2%11\.75/)
})
